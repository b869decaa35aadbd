// Why: who may read a restricted case is the same question at every door here; the force's own directory says who is set over whom.
import { type CallerIdentity, type CaseReader, mayReadCase, readsEveryCase } from '@kept-informed/identity'
import type { CaseContext } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import type { OfficerEntry, UnitEntry } from '../vault/directory.js'

export type SupervisedPeople = { officers: ({ officerId: string } & Pick<OfficerEntry, 'name' | 'rank' | 'unit'>)[]; units: { unit: string; name: string }[] }

/** By name in the directory, or of a unit that names the subject. */
export async function supervisedBy(q: Query, subject: string): Promise<SupervisedPeople> {
  const units = await q.query<{ unit: string; entry: string }>(`select unit, entry from unit where entry::jsonb->>'supervisorId' = $1 order by unit`, [subject])
  const officers = await q.query<{ officer_id: string; entry: string }>(
    `select officer_id, entry from officer where officer_id <> $1 and (entry::jsonb->>'supervisorId' = $1 or entry::jsonb->>'unit' = any($2)) order by officer_id`,
    [subject, units.map(({ unit }) => unit)],
  )
  return {
    officers: officers.map(({ officer_id: officerId, entry }) => {
      const { name, rank, unit } = JSON.parse(entry) as OfficerEntry
      return { officerId, name, ...(rank !== undefined && { rank }), ...(unit !== undefined && { unit }) }
    }),
    units: units.map(({ unit, entry }) => ({ unit, name: (JSON.parse(entry) as UnitEntry).name })),
  }
}

export async function readerOf(q: Query, caller: CallerIdentity): Promise<CaseReader> {
  if (readsEveryCase(caller)) return null
  const { officers, units } = await supervisedBy(q, caller.subject)
  return { subject: caller.subject, officers: officers.map(({ officerId }) => officerId), units: units.map(({ unit }) => unit) }
}

/** Cases that are not there for this caller. */
export async function hiddenCases(q: Query, caller: CallerIdentity): Promise<Set<string>> {
  if (readsEveryCase(caller)) return new Set()
  const rows = await q.query<{ context: string }>(`select context from case_context where (context::jsonb->>'restricted') = 'true'`)
  if (rows.length === 0) return new Set()
  const reader = await readerOf(q, caller)
  return new Set(rows.map(({ context }) => JSON.parse(context) as CaseContext).filter((context) => !mayReadCase(reader, context)).map(({ caseId }) => caseId))
}

/** Whether every case of this person is hidden from this caller; nobody is hidden who is in no case. */
export async function isHiddenPerson(q: Query, caller: CallerIdentity, victimId: string): Promise<boolean> {
  const hidden = await hiddenCases(q, caller)
  if (hidden.size === 0) return false
  const cases = await q.query<{ case_id: string }>('select case_id from case_victim where victim_id = $1', [victimId])
  return cases.length > 0 && cases.every(({ case_id }) => hidden.has(case_id))
}
