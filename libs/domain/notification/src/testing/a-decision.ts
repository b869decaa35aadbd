// Why: what the ladder's specs ask of the decision is said in one place: an ordinary piece of news to an ordinary victim, and what is otherwise.
import { type Instant, parseInstant } from '@kept-informed/kernel'
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import { workingCalendar } from '@kept-informed/victims-code'
import type { Channel, Contact, VictimDetails } from '@kept-informed/victim'
import type { KnownPerson, NotificationCircumstances, NotificationRules } from '../circumstances.js'
import { decideNotification, type NotificationDecision } from '../decide-notification.js'
import { DEFAULT_POSTING } from '../posting.js'
import { lastMoments } from '../timing/last-moments.js'
import type { Ladder } from '../timing/ladder.js'

export const CALENDAR = workingCalendar()
/** `YYYY-MM-DD HH:MM` in London. */
export const london = (text: string): number => CALENDAR.instantAt(text.slice(0, 10), text.slice(11))

const common = { safe: true, detail: 'full' as const, verifiedAt: '2026-11-01T09:00:00Z' }
export const text: Contact = { contactId: 'text', channel: 'sms', to: '+447700900123', ...common }
export const email: Contact = { contactId: 'email', channel: 'email', to: 'ada@example.org', ...common }
export const letter: Contact = { contactId: 'letter', channel: 'letter', to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, ...common }

export const context = (over: Partial<CaseContext> = {}): CaseContext => ({
  caseId: 'C1', crimeReference: 'C1', offenceCategory: 'burglary-dwelling', force: 'met', officer: { officerId: 'PC1', unit: null }, restricted: false, closed: false, suspectRefs: [], holds: [], sequenceGaps: [],
  victims: [{ victimId: 'v1', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [] }], ...over,
})
const owed = (received: number, dueOn: string): Obligation => ({
  obligationId: 'o1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code',
  mustTell: false, entitlement: 'standard', because: { source: 's', id: 'e' }, corrects: null, clock: 'event', clockStartedAt: received, assumedClock: false, dueOn, dueBy: CALENDAR.endOfDay(dueOn),
  state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
  facts: { eventType: 'suspect-arrested', occurredAt: received, receivedAt: received, crimeReference: 'C1', offenceCategory: 'burglary-dwelling', data: {} },
})
export const person = (contacts: Contact[] | null, more: Partial<VictimDetails> = {}): KnownPerson =>
  ({ details: contacts && { name: { family: 'Byron' }, language: 'en', contacts, prefers: ['sms', 'email', 'letter'], ...more }, erased: false, contactHashes: [] })

export type Asked = Partial<NotificationCircumstances> & { now: string; /** Instead of `now`. */ at?: number; dueOn: string; contacts?: Contact[]; down?: Channel[] }

type Known = [circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant]

function known({ now, at, dueOn, contacts = [text, email, letter], down = [], ...over }: Asked): Known {
  const victim = over.victim ?? person(contacts)
  return [
    { notificationId: 'n1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', obligations: [owed(parseInstant('2026-11-20T10:00:00Z') ?? 0, dueOn)], context: context(), adverse: new Set(), tried: [], again: null, inHand: null, tasks: [], supervisor: null, guard: { is: 'free' }, victim, recipient: victim, ...over },
    { calendar: CALENDAR, channels: ['sms', 'email', 'letter'], down: new Set(down), posting: DEFAULT_POSTING, childDirectFrom: 18, wordingOf: () => '1', isWorded: () => true, stops: [] },
    at ?? london(now),
  ]
}

export const decided = (asked: Asked): NotificationDecision => decideNotification(...known(asked))
export const lastMomentsIn = (asked: Asked): Ladder | null => lastMoments(...known(asked), decided(asked).rungs)

/** In words: what leaves or why not, who is asked, and when it is looked at again. */
export function inWords(decision: NotificationDecision): string {
  const tasks = decision.tasks.map(({ kind, for: forWhom, reason }) => `${kind} ${forWhom} ${reason}`)
  const what = decision.do === 'send' ? decision.contact.contactId : decision.do === 'withhold' ? decision.reasons[0] : decision.do === 'end' ? decision.state : decision.do
  const { lookAgainAt } = decision
  return [what, ...tasks, ...(lookAgainAt === null ? [] : [`look ${wall(lookAgainAt)}`])].join(' · ')
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
/** `DD HH:MM`. */
export const wall = (instant: number): string => CLOCK.format(instant).replace(',', '')
