// Why: everything that this service holds about one person, gathered while nobody changes it, and written down as a reading of it.
import { isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { alone, type DetailsParts, detailsWith, isErased, keyOf } from '../details-row.js'
import type { Reading } from '../read-details.js'
import { casesOf, recordUse } from '../record-use.js'
import { ELSEWHERE } from './elsewhere.js'
import { exportedCases } from './exported-cases.js'
import { exportedMessages, exportedNotifications } from './exported-messages.js'
import { exportedOwnView } from './exported-own-view.js'
import type { PersonExport } from './person-export.js'
import { exportedTasks, exportedUses, type Opening } from './exported-records.js'

export type { PersonExport }
export type Exported = { export: PersonExport; restricted: boolean } | 'unknown' | 'erased' | 'needs-reason'

/** `unknown`: nothing is held about them. `needs-reason`: as for reading. */
export const exportPerson = ({ database, sealing }: DetailsParts, victimId: string, { by, reason, now }: Reading): Promise<Exported> =>
  alone(database, victimId, async (q, row): Promise<Exported> => {
    if (isErased(sealing, victimId, row)) return 'erased'
    const cases = await casesOf(q, victimId)
    if (!row && cases.length === 0 && !(await isNamed(q, victimId))) return 'unknown'
    const restricted = cases.some((one) => one.restricted)
    if (restricted && reason === null) return 'needs-reason'
    const key = row ? keyOf(sealing, row) : null
    const opening: Opening = { q, victimId, open: (sealed) => (sealed === null || key === null ? null : sealing.open(key, victimId, sealed)) }
    const sealed = reason === null || key === null ? null : sealing.seal(key, victimId, reason)
    await recordUse(q, { victimId, kind: 'export', by, reason: sealed, at: now, cases })
    return {
      restricted,
      export: {
        victimId, exportedAt: isoInstant(now), details: row ? detailsWith(sealing, key, row) : null, detailsVersion: row?.version ?? 0,
        cases: await exportedCases(q, victimId), messages: await exportedMessages(opening), notifications: await exportedNotifications(opening),
        tasks: await exportedTasks(opening), uses: await exportedUses(opening), ...(await exportedOwnView(opening)), elsewhere: ELSEWHERE,
      },
    }
  })

async function isNamed(q: Query, victimId: string): Promise<boolean> {
  const rows = await q.query('select 1 where exists (select 1 from notification where victim_id = $1 or recipient_id = $1) or exists (select 1 from task where victim_id = $1)', [victimId])
  return rows.length > 0
}
