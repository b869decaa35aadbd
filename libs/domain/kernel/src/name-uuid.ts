// Why: an id that is made of what it stands for is the same after every replay, so nothing can be made twice.
import { parse, v5 } from 'uuid'

const NAMESPACE = parse(v5('kept-informed', v5.URL))
const utf8 = new TextEncoder()

/** A case is derived anew with each of its events, and asks for the same ids again. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** UUIDv5 (RFC 9562 section 5.5) of the parts; parts are joined so that no two lists give the same name. */
export function nameUuid(...parts: (string | number)[]): string {
  const name = JSON.stringify(parts)
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const id = v5(utf8.encode(name), NAMESPACE)
  known.set(name, id)
  return id
}
