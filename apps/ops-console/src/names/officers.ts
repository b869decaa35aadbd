// Why: a task is for `officer:PC-1`; whoever rings up to ask about it wants a name. The force's own directory has it.
import { bodyOf, type Door, type Listed } from '@kept-informed/web'
import { orNull } from '../parts/or-null.js'

/** By number, as colleagues say it: `PC Priya Chandra`. */
export type Officers = ReadonlyMap<string, string>
type Named = { officerId: string; name: string; rank: string | null }

const AT_ONCE = 100

/** Who is not in the directory, or nobody while it is away, is not among them. `door`: the notifier's. */
export async function officersNamed(door: Door, officerIds: readonly string[]): Promise<Officers> {
  const each = [...new Set(officerIds)]
  const parts = Array.from({ length: Math.ceil(each.length / AT_ONCE) }, (_, n) => each.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
  const asked = (ids: readonly string[]): string => ids.map((id) => `officerId=${encodeURIComponent(id)}`).join('&')
  const named = await Promise.all(parts.map((ids) => orNull(async () => bodyOf(await door.get<Listed<Named>>(`/officers?${asked(ids)}`)).items)))
  return new Map(named.flatMap((items) => items ?? []).map(({ officerId, name, rank }) => [officerId, rank === null ? name : `${rank} ${name}`]))
}

/** Of `officer:PC-1` the number; of who is no officer nothing. */
export const officerIdsIn = (whoms: readonly string[]): string[] => whoms.flatMap((whom) => (whom.startsWith('officer:') ? [whom.slice('officer:'.length)] : []))
