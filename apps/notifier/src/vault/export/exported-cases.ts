// Why: what a case says of a person by itself: their part in it, their rights, and whether somebody keeps news from them for now.
import { isoInstant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import type { ExportedCase } from './person-export.js'

export async function exportedCases(q: Query, victimId: string): Promise<ExportedCase[]> {
  const rows = await q.query<{ case_id: string; context: string | null }>('select v.case_id, c.context from case_victim v left join case_context c using (case_id) where v.victim_id = $1 order by v.case_id', [victimId])
  return rows.map(({ case_id, context }) => caseOf(case_id, victimId, context === null ? null : (JSON.parse(context) as CaseContext)))
}

function caseOf(caseId: string, victimId: string, context: CaseContext | null): ExportedCase {
  const victim = context?.victims.find((one) => one.victimId === victimId)
  return {
    caseId, role: victim?.role ?? null, actsFor: victim?.actsFor ?? null, entitlement: victim?.entitlement ?? null, under18: victim?.under18 ?? null,
    safetyFlags: victim?.safetyFlags ?? [], optedOutOf: victim?.optedOutOf ?? [], restricted: context?.restricted ?? false,
    holds: (context?.holds ?? []).filter((hold) => hold.victimId === null || hold.victimId === victimId).map(({ reason, until }) => ({ reason, until: isoInstant(until) })),
  }
}
