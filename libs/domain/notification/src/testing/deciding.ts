// Why: a row of the decision's specs says what is out of the ordinary, and in a word or two what follows from it.
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import { workingCalendar } from '@kept-informed/victims-code'
import type { KnownPerson, NotificationCircumstances, NotificationRules } from '../circumstances.js'
import { decideNotification, type NotificationDecision } from '../decide-notification.js'
import { DEFAULT_POSTING } from '../posting.js'
import type { TaskOutcome } from '../task.js'
import { at, caseVictim, context, details, NOW, obligation } from './ordinary-news.js'

/** There is wording in English only. */
const RULES: NotificationRules = {
  calendar: workingCalendar(), channels: ['sms', 'email', 'letter'], down: new Set(), posting: DEFAULT_POSTING, childDirectFrom: 18,
  wordingOf: (_, language) => (language === 'en' ? '1' : null), isWorded: (_, language) => language === 'en', stops: [],
}

/** `now`: UTC. */
export type Given = Partial<NotificationCircumstances> & { now?: string; rules?: Partial<NotificationRules> }

/** null: nobody has put their details. */
export const person = (over: Partial<VictimDetails> | null = {}): KnownPerson => ({ details: over === null ? null : details(over), erased: false, contactHashes: [] })

export const only = (...contacts: Contact[]): Given => ({ victim: person({ contacts }) })
export const owing = (...what: Parameters<typeof obligation>): Given => ({ obligations: [obligation(...what)] })
/** Risky news to a victim with enhanced rights: a call comes first. */
export const riskyAndEnhanced = (over: Partial<Obligation> = {}): Given => owing({ entitlement: 'enhanced', ...over }, 'suspect-bailed')
export const flags = (...safetyFlags: NonNullable<VictimDetails['safetyFlags']>): Given => ({ victim: person({ safetyFlags }) })
export const inCategory = (offenceCategory: CaseContext['offenceCategory']): Given => ({ context: context({ offenceCategory }) })
export const hold = (victimId: string | null, until: string): Given => ({ context: context({ holds: [{ victimId, reason: 'x', from: 0, until: at(until) }] }) })
export const guardian = (over: Partial<CaseContext> = {}, adverse: string[] = []): Given => ({
  recipientId: 'g1', recipient: person(), victim: person({ dateOfBirth: '2015-01-01' }), adverse: new Set(adverse),
  context: context({ victims: [caseVictim({ under18: true, toldDirectly: false }), caseVictim({ victimId: 'g1', role: 'parent-or-guardian', actsFor: 'v1' })], ...over }),
})

export function decide({ now, rules, ...given }: Given = {}): NotificationDecision {
  const victim = given.victim ?? person()
  const circumstances: NotificationCircumstances = {
    notificationId: 'n1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', obligations: [obligation()], context: context(), adverse: new Set(),
    tried: [], again: null, inHand: null, tasks: [], supervisor: null, guard: { is: 'free' }, victim, recipient: given.recipient ?? victim, ...given,
  }
  return decideNotification(circumstances, { ...RULES, ...rules }, now === undefined ? NOW : at(now))
}

/** What it asks of people now, and that they have done so: whatever is decided next is decided after that. */
export const after = (outcome: TaskOutcome, given: Given): Given => ({
  ...given, tasks: decide({ ...given, now: '2026-11-23T10:00' }).tasks.map((task) => ({ ...task, state: 'done' as const, outcome, openedAt: NOW })),
})

/** In a word: what leaves (channel, detail), or why not and what a person must do. */
export function said(decision: NotificationDecision): string {
  const tasks = decision.tasks.map(({ kind }) => kind).join('+')
  if (decision.do === 'send') return `${decision.contact.channel} ${decision.detail}${tasks && ` (${tasks})`}`
  if (decision.do === 'end') return `${decision.state}${tasks && ` (${tasks})`}`
  return `${decision.do === 'withhold' ? decision.reasons[0] : decision.do}${tasks && ` (${tasks})`}`
}
