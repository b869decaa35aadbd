// Why: what the ladder's specs ask of the decision is said in one place: an ordinary piece of news to an ordinary victim, and what is otherwise.
import type { Instant } from '@kept-informed/kernel'
import { workingCalendar } from '@kept-informed/victims-code'
import type { Channel, Contact, VictimDetails } from '@kept-informed/victim'
import type { KnownPerson, NotificationCircumstances, NotificationRules } from '../circumstances.js'
import { decideNotification, type NotificationDecision } from '../decide-notification.js'
import { DEFAULT_POSTING } from '../posting.js'
import { lastMoments } from '../timing/last-moments.js'
import type { Ladder } from '../timing/ladder.js'
import { at as utc, context, details, email, letter, obligation, text } from './ordinary-news.js'

export const CALENDAR = workingCalendar()
/** `YYYY-MM-DD HH:MM` in London. */
export const london = (text: string): number => CALENDAR.instantAt(text.slice(0, 10), text.slice(11))

const HEARD = utc('2026-11-20T10:00')
const { facts } = obligation()

export const person = (contacts: Contact[] | null, more: Partial<VictimDetails> = {}): KnownPerson =>
  ({ details: contacts && details({ contacts, ...more }), erased: false, contactHashes: [] })

export type Asked = Partial<NotificationCircumstances> & { now: string; /** Instead of `now`. */ at?: number; dueOn: string; contacts?: Contact[]; down?: Channel[] }

type Known = [circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant]

function known({ now, at, dueOn, contacts = [text, email, letter], down = [], ...over }: Asked): Known {
  const victim = over.victim ?? person(contacts)
  return [
    {
      notificationId: 'n1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', context: context(), adverse: new Set(),
      obligations: [obligation({ clockStartedAt: HEARD, dueOn, dueBy: CALENDAR.endOfDay(dueOn), facts: { ...facts, occurredAt: HEARD, receivedAt: HEARD } })],
      tried: [], again: null, inHand: null, tasks: [], supervisor: null, guard: { is: 'free' }, victim, recipient: victim, ...over,
    },
    {
      calendar: CALENDAR, channels: ['sms', 'email', 'letter'], down: new Set(down), posting: DEFAULT_POSTING, childDirectFrom: 18,
      wordingOf: () => '1', isWorded: () => true, stops: [],
    },
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
