// Why: "by when must you tell me?" has an answer that tells no news only where she herself set it going: her report, what was agreed with her, her
// complaint, her request. A day that somebody else's act set would tell of the act.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { isOpen, type Obligation } from '@kept-informed/obligation'

const SET_GOING_BY_HER: ReadonlySet<CaseEventType> = new Set<CaseEventType>(['crime-reported', 'contact-agreed', 'complaint-made', 'review-requested', 'expenses-claimed'])

export type ComesNext = { ruleId: string; kind: Obligation['kind']; dueBy: Instant | null; late: boolean }

/** Soonest first; what has no day comes last. */
export const comesNext = (obligations: readonly Obligation[], victimId: string): ComesNext[] =>
  obligations
    .filter((one) => isOpen(one) && one.victimId === victimId && SET_GOING_BY_HER.has(one.facts.eventType))
    .map(({ ruleId, kind, dueBy, late }) => ({ ruleId, kind, dueBy, late }))
    .sort((a, b) => (a.dueBy ?? Infinity) - (b.dueBy ?? Infinity))
