// Why: whatever an officer changes of how somebody may be reached is put whole, of the version that she saw, with her word why in the record of its reading.
import { randomUUID } from 'node:crypto'
import type { Doors, DoorFault, Session } from '@kept-informed/web'
import { bodyOf } from '@kept-informed/web'
import { ProblemError } from '@kept-informed/runtime'
import type { Details, Person } from '../doors/notifier.js'

/** `newer`: somebody changed them meanwhile; `refused`: what the door says of it. */
export type Put = { put: 'done' } | { put: 'newer' } | { put: 'refused'; errors: DoorFault[] }
/** null: there is nothing to change it in. */
type Change = (before: Details | null, contactId: string) => Details | null

const [NEWER, NO_DETAILS] = [412, 404]
const REFUSED = [400, 422]

/** Throws what no form can mend; 404 when `change` finds nothing to change. */
export async function putContacts(doors: Doors, session: Session, { victimId, notNamedBecause }: Person, { why, change }: { why: string; change: Change }): Promise<Put> {
  const door = doors.of(session, 'notifier')
  const path = `/victims/${encodeURIComponent(victimId)}`
  const read = await door.get<Details>(path, { reason: why })
  const before = !read.ok && read.status === NO_DETAILS && notNamedBecause === 'never-put' ? null : bodyOf(read)
  const changed = change(before, `officer-${randomUUID()}`)
  if (!changed) throw new ProblemError(404, 'There is no such contact')
  const put = await door.put(path, changed, read.ok && read.etag !== null ? { ifMatch: read.etag } : {})
  if (put.ok) return { put: 'done' }
  if (put.status === NEWER) return { put: 'newer' }
  if (!REFUSED.includes(put.status)) throw new ProblemError(put.status, put.title)
  return { put: 'refused', errors: put.errors }
}
