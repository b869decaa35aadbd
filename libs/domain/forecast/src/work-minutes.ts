// Why: minutes turn duties into hours to plan with. Nobody has measured them for this product, so each is an assumption that says so;
// a force puts its own in.
import type { ObligationKind } from '@kept-informed/victims-code'

export type Team = 'callHandling' | 'victimCare' | 'response'
export type Work = { team: Team; minutes: number; assumption: string }
export type WorkMinutes = {
  /** For each crime reported. */
  report: Work
  /** For each duty that a person does, unless its rule says otherwise. */
  byKind: Record<ObligationKind, Work>
  byRule: Readonly<Record<string, Work>>
}

export const WORK_MINUTES: WorkMinutes = {
  report: { team: 'callHandling', minutes: 25, assumption: 'Every crime is reported by a call, which takes 25 minutes with its record. Not measured.' },
  byKind: {
    inform: { team: 'victimCare', minutes: 15, assumption: 'A person tells in 15 minutes, with the second try where nobody answers and the note. Not measured.' },
    act: { team: 'victimCare', minutes: 20, assumption: 'An act (a referral, an agreement, a reply) takes 20 minutes. Not measured.' },
  },
  byRule: {
    'burglary-attendance': { team: 'response', minutes: 90, assumption: 'An attendance takes 90 minutes with the way there. Not measured.' },
    'needs-assessment': { team: 'victimCare', minutes: 30, assumption: 'A needs assessment is a talk of 30 minutes. Not measured.' },
    'property-return': { team: 'response', minutes: 45, assumption: 'Bringing property back takes 45 minutes. Not measured.' },
    'review-decision': { team: 'victimCare', minutes: 120, assumption: 'Deciding a review takes two hours. Not measured.' },
  },
}

export const workOf = (ruleId: string, kind: ObligationKind, minutes: WorkMinutes): Work => (Object.hasOwn(minutes.byRule, ruleId) ? minutes.byRule[ruleId] : undefined) ?? minutes.byKind[kind]
