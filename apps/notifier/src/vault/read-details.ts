// Why: reading somebody's details is something done to them: it is written down in the same transaction, who and why, or it does not
// happen. Details of somebody in a restricted case are not opened without a stated reason.
import type { Instant } from '@kept-informed/kernel'
import type { VictimDetails } from '@kept-informed/victim'
import { alone, type DetailsParts, isErased, keyOf, detailsWith } from './details-row.js'
import { casesOf, recordUse } from './record-use.js'

/** `reason` null: none was stated. */
export type Reading = { by: string; reason: string | null; now: Instant }
export type Got = { details: VictimDetails; version: number; restricted: boolean } | 'unknown' | 'erased' | 'needs-reason'

export const readDetails = ({ database, sealing }: DetailsParts, victimId: string, { by, reason, now }: Reading): Promise<Got> =>
  alone(database, victimId, async (q, row): Promise<Got> => {
    if (isErased(sealing, victimId, row)) return 'erased'
    const key = row ? keyOf(sealing, row) : null
    const details = row && detailsWith(sealing, key, row)
    if (!row || !key || !details) return 'unknown'
    const cases = await casesOf(q, victimId)
    const restricted = cases.some((one) => one.restricted)
    if (restricted && reason === null) return 'needs-reason'
    await recordUse(q, { victimId, kind: 'read', by, reason: reason === null ? null : sealing.seal(key, victimId, reason), at: now, cases })
    return { details, version: row.version, restricted }
  })
