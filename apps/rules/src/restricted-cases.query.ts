// Why: which cases are restricted follows from their facts, as everything here does: the few that ever said so are derived, and no other is looked at.
import { type CallerIdentity, hiddenFrom, readsEveryCase, type RestrictedCase } from '@kept-informed/identity'
import { deriveObligations } from '@kept-informed/obligation'
import { decidingNow } from './deciding.js'
import { readCases } from './read-cases.js'
import { RESTRICTING } from './migrations/3-restricted.js'
import type { RulesParts } from './rules-parts.js'

/** `unregistered`: cases that a record in quarantine would restrict, whoever's they would be. */
export type Restricted = { cases: RestrictedCase[]; unregistered: string[] }
/** What a caller sees of restricted cases: `hidden` are not there; `seen` are. `everything`: none is hidden, nor what nobody can name. */
export type CaseSight = { hidden: ReadonlySet<string>; seen: readonly string[]; everything: boolean }

export async function restrictedCases(parts: RulesParts): Promise<Restricted> {
  const { database } = parts
  const said = await database.query<{ case_id: string }>(`select distinct case_id from case_event where ${RESTRICTING}`)
  const { rules, now } = decidingNow(parts)
  const cases = [...(await readCases(database, said.map(({ case_id }) => case_id))).values()].flatMap((facts) => {
    const { context } = deriveObligations(facts, rules, now)
    return context?.restricted ? [{ caseId: context.caseId, ...context.officer }] : []
  })
  const held = await database.query<{ case_id: string }>(`select distinct case_id from quarantine where restricts and state in ('parked', 'waiting') and case_id is not null`)
  return { cases, unregistered: held.map(({ case_id }) => case_id).filter((caseId) => !cases.some((one) => one.caseId === caseId)) }
}

export async function caseSight(parts: RulesParts, caller: CallerIdentity, authorization: string): Promise<CaseSight> {
  const { cases, unregistered } = await restrictedCases(parts)
  const everything = readsEveryCase(caller)
  const hidden = await hiddenFrom(caller, authorization, { restricted: () => Promise.resolve(cases), supervised: parts.supervised, log: (message) => parts.logger.pino.warn(message) })
  return {
    everything, hidden: new Set([...hidden, ...(everything ? [] : unregistered)]),
    seen: [...cases.map(({ caseId }) => caseId), ...(everything ? unregistered : [])].filter((caseId) => !hidden.has(caseId)),
  }
}
