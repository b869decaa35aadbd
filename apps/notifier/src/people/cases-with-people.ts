// Why: cases are shown with the people in them to whoever works on them, in one way: those that are not there for who asks are left out, and each reading
// of a person is written down.
import { isoInstant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import type { NotifierWorks } from '../notifier-works.js'
import { type Directory, directoryOf } from '../vault/directory.js'
import type { Reading } from '../vault/read-details.js'
import { peopleOf, type PersonInCase } from './people-of-cases.js'

/** As many as one answer names. */
export const MOST_CASES = 100

type Parts = Pick<NotifierWorks, 'database' | 'sealing' | 'settings'>

export async function contextsOf({ database }: Pick<NotifierWorks, 'database'>, caseIds: readonly string[]): Promise<CaseContext[]> {
  const rows = await database.query<{ context: string }>('select context from case_context where case_id = any($1) order by case_id', [caseIds])
  return rows.map(({ context }) => JSON.parse(context) as CaseContext)
}

/** Of these cases, as JSON, in their order. */
export async function casesWithPeople({ database, sealing, settings }: Parts, contexts: readonly CaseContext[], reading: Reading): Promise<object[]> {
  const directory = await directoryOf(database, contexts.map(({ officer }) => officer.officerId), contexts.flatMap(({ officer }) => officer.unit ?? []))
  const elsewhere = new Set(contexts.flatMap((context) => (context.restricted ? [] : context.victims.map(({ victimId }) => victimId))))
  const victimIds = [...new Set(contexts.flatMap(({ victims }) => victims.map(({ victimId }) => victimId)))]
  const asked = victimIds.map((victimId) => ({ victimId, restricted: !elsewhere.has(victimId) }))
  const people = await peopleOf({ database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }, asked, reading)
  return contexts.map((context) => caseJson(context, directory, people))
}

/** `people` null: ids only. */
export function caseJson({ caseId, crimeReference, offenceCategory, officer, restricted, closed, victims, holds }: CaseContext, { officers, units }: Directory, people: ReadonlyMap<string, PersonInCase> | null): object {
  const [entry, unit] = [officers.get(officer.officerId), officer.unit === null ? undefined : units.get(officer.unit)]
  return {
    caseId, crimeReference, offenceCategory, restricted, closed,
    officer: { ...officer, name: entry?.name ?? null, rank: entry?.rank ?? null, phone: entry?.phone ?? unit?.phone ?? null, unitName: unit?.name ?? null },
    holds: holds.map(({ victimId, reason, until }) => ({ victimId, reason, until: isoInstant(until) })),
    victims: victims.filter(({ inCase }) => inCase).map(({ victimId, role, actsFor, entitlement, safetyFlags, under18, died }) => {
      const person = people?.get(victimId)
      // Whoever calls must be warned by all that is known, wherever it was written down.
      return { victimId, role, actsFor, entitlement, under18, died, ...person, safetyFlags: [...new Set([...safetyFlags, ...(person?.safetyFlags ?? [])])] }
    }),
  }
}
