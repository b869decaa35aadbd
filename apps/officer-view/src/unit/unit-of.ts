// Why: a supervisor looks for who needs help today, not for a ranking: per officer what is late and what will be, soonest first, and what nobody has. Pure.
import type { Foreseen, ListedDuty } from '../doors/evidence.js'
import type { Case, LastNudge, NotifierTask, Supervised } from '../doors/notifier.js'
import { type Called, calledOf, personIn } from '../doors/people.js'
import { to } from '../paths.js'
import { howOf } from '../today/how.js'
import { OURS } from '../today/today-of.js'

export type Late = {
  obligationId: string
  ruleId: string
  person: Called
  crimeReference: string
  caseHref: string
  dueBy: string | null
  overdue: boolean
  how: string
  because: string | null
  risk: string | null
  moveHref: string
}
/** `words` null: they were never nudged. `mayNudge`: whether there is anything to nudge about, and an address. */
export type NudgeOf = { mayNudge: boolean; words: string | null; at: string | null }
export type OfOfficer = { officerId: string; name: string | null; overdue: number; atRisk: number; late: Late[]; nudge: NudgeOf | null }
export type Unowned = { taskId: string; kind: string; person: Called; crimeReference: string; href: string; dueBy: string | null; for: string }
export type UnitPage = { officers: OfOfficer[]; unowned: Unowned[]; counts: { overdue: number; atRisk: number } }
export type UnitGiven = {
  supervised: Supervised
  overdue: readonly ListedDuty[]
  atRisk: readonly (ListedDuty & { risk: string | null })[]
  tasks: readonly NotifierTask[]
  cases: ReadonlyMap<string, Case>
  nudges: readonly LastNudge[]
}

export function unitOf({ supervised, overdue, atRisk, tasks, cases, nudges }: UnitGiven): UnitPage {
  const ours = ({ owedBy }: ListedDuty): boolean => OURS.some((one) => one === owedBy)
  const all = [...overdue.filter(ours).map((duty) => ({ ...duty, risk: null, late: true })), ...atRisk.filter(ours).map((duty) => ({ ...duty, late: false }))]
  const names = new Map(supervised.officers.map(({ officerId, name, rank }) => [officerId, rank === undefined ? name : `${rank} ${name}`]))
  const byOfficer = new Map<string, OfOfficer>(
    supervised.officers.map(({ officerId }) => [officerId, { officerId, name: names.get(officerId) ?? null, overdue: 0, atRisk: 0, late: [], nudge: null }]),
  )
  for (const duty of all.sort((a, b) => (a.dueBy ?? '9').localeCompare(b.dueBy ?? '9'))) {
    const officerId = duty.officerId ?? ''
    const found = byOfficer.get(officerId) ?? { officerId, name: cases.get(duty.caseId)?.officer.name ?? null, overdue: 0, atRisk: 0, late: [], nudge: null }
    byOfficer.set(officerId, {
      ...found,
      overdue: found.overdue + Number(duty.late),
      atRisk: found.atRisk + Number(!duty.late),
      late: [...found.late, lateOf(duty, cases)],
    })
  }
  const asked = new Map(nudges.map((one) => [one.officerId, one]))
  const officers = [...byOfficer.values()]
    .map((one) => ({ ...one, nudge: nudgeOf(one, asked.get(one.officerId)) }))
    .sort((a, b) => b.overdue - a.overdue || b.atRisk - a.atRisk || a.officerId.localeCompare(b.officerId))
  return {
    officers,
    counts: { overdue: officers.reduce((sum, one) => sum + one.overdue, 0), atRisk: officers.reduce((sum, one) => sum + one.atRisk, 0) },
    unowned: tasks.map(({ taskId, kind, caseId, victimId, dueBy, for: forWhom }) => ({
      taskId,
      kind,
      dueBy,
      for: forWhom,
      person: calledOf(personIn(cases, caseId, victimId)),
      crimeReference: cases.get(caseId)?.crimeReference ?? caseId,
      href: to('task', { taskId }),
    })),
  }
}

function nudgeOf({ late }: OfOfficer, last: LastNudge | undefined): NudgeOf | null {
  if (!last) return null
  if (!last.hasAddress) return { mayNudge: false, words: late.length > 0 ? 'unit.nudge.no-address' : null, at: null }
  return {
    mayNudge: late.length > 0 && (last.at === null || last.endedAs !== null),
    words: last.at === null ? null : `unit.nudge.${last.endedAs ?? 'leaves'}`,
    at: last.at,
  }
}

function lateOf(duty: ListedDuty & { risk: string | null; late: boolean }, cases: ReadonlyMap<string, Case>): Late {
  const { obligationId, ruleId, caseId, victimId, recipientId, dueBy, late, risk } = duty
  const how = howOf(duty, OURS)
  return {
    obligationId,
    ruleId,
    dueBy,
    overdue: late,
    how: how.words,
    because: how.because,
    risk,
    person: calledOf(personIn(cases, caseId, recipientId) ?? personIn(cases, caseId, victimId)),
    crimeReference: cases.get(caseId)?.crimeReference ?? caseId,
    caseHref: to('case', { caseId }),
    moveHref: to('recordKind', { caseId, kind: 'officer-changed' }),
  }
}

/** Those of the list that will be missed as things stand, with the reason. */
export function atRiskAmong(owed: readonly ListedDuty[], foreseen: readonly Foreseen[]): (ListedDuty & { risk: string | null })[] {
  const risks = new Map(foreseen.filter(({ willBeMet }) => willBeMet === false).map((one) => [one.obligationId, one.reason]))
  return owed.flatMap((duty) => (risks.has(duty.obligationId) ? [{ ...duty, risk: risks.get(duty.obligationId) ?? null }] : []))
}
