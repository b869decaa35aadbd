// Why: an id that is made of what it stands for is the same after every replay, so nothing can be made twice.
import { parse, v5 } from 'uuid'

const NAMESPACE = parse(v5('kept-informed', v5.URL))
const utf8 = new TextEncoder()

/** UUIDv5 (RFC 9562 section 5.5) of the parts; parts are joined so that no two lists give the same name. */
export const nameUuid = (...parts: (string | number)[]): string => v5(utf8.encode(JSON.stringify(parts)), NAMESPACE)
