import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Channel, Contact, SafeHours, Weekday } from '@kept-informed/victim'
import { type Asked, CALENDAR, decided, london, person } from '../testing/a-decision.js'
import { email, letter, text } from '../testing/ordinary-news.js'
import { DEFAULT_POSTING } from '../posting.js'
import { isInTimeFrom } from './last-start.js'
import { ladderFrom, peopleBy } from './ladder.js'
import { leavingInstant } from './leaving-instant.js'
import { LEAST_WAIT_MS, silentFrom, wordDue } from './silence.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const GETS_GOING_MS = 5 * MINUTE
const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const someHours = fc.option(fc.record({ days: fc.subarray(DAYS, { minLength: 1 }), from: fc.integer({ min: 0, max: 22 }), long: fc.integer({ min: 1, max: 24 }) }), { nil: undefined })
const hoursOf = (one: { days: Weekday[]; from: number; long: number } | undefined): { safeHours?: SafeHours[] } =>
  one === undefined ? {} : { safeHours: [{ days: one.days, from: `${String(one.from).padStart(2, '0')}:00`, to: `${String(Math.min(24, one.from + one.long)).padStart(2, '0')}:00` }] }
const someContacts = fc.tuple(fc.shuffledSubarray([text, email, letter]), someHours, someHours).map(([contacts, ...hours]) => contacts.map((contact, i): Contact => (contact.channel === 'letter' ? contact : { ...contact, ...hoursOf(hours[i % 2]) })))
/** From Monday before Christmas 2026 to after Easter 2027, to the minute. */
const someTime = fc.integer({ min: 0, max: 107 * 24 * 60 }).map((minutes) => london('2026-12-14 00:00') + minutes * MINUTE)
const someDay = fc.record({ from: someTime, limit: fc.integer({ min: 0, max: 12 }) }).map(({ from, limit }) => {
  const due = CALENDAR.dueDate(from, limit)
  if (due === 'beyond-calendar') throw new Error('within the calendar')
  return { from, ...due }
})

describe('laws of a ladder', () => {
  it('what begins at its last moment is in time and leaves room for what comes next; a moment later it does not', () => {
    fc.assert(fc.property(someContacts, someDay, fc.boolean(), (contacts, { from, dueBy }, risky) => {
      const leaving = { risky, dueBy, arrivesOn: null, posting: DEFAULT_POSTING }
      const ladder = ladderFrom(contacts, leaving, from, CALENDAR)
      for (const [i, { contactId, startBy, leavesAt }] of (ladder?.steps ?? []).entries()) {
        const contact = contacts.find((one) => one.contactId === contactId)
        const next = ladder?.steps[i + 1]
        const turn = Math.min(ladder?.officerBy ?? 0, next ? next.startBy - GETS_GOING_MS : Infinity)
        if (!contact) throw new Error('a step of a contact')
        expect(leavingInstant(contact, leaving, startBy, CALENDAR)).toBe(startBy)
        expect(isInTimeFrom(contact, leaving, startBy, { wordBy: dueBy, arrivesBy: dueBy }, CALENDAR)).toBe(true)
        if (startBy > leavesAt) expect(wordDue({ channel: contact.channel, at: startBy }, DEFAULT_POSTING, CALENDAR)).toBeLessThanOrEqual(turn - LEAST_WAIT_MS)
        expect(isInTimeFrom(contact, leaving, startBy + 1, { wordBy: turn - LEAST_WAIT_MS, arrivesBy: dueBy }, CALENDAR)).toBe(false)
      }
    }), { numRuns: 400 })
  })

  it('the officer has four calling hours, and then the supervisor two, counted minute by minute', () => {
    const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })
    const callingMinutes = (from: number, to: number): number => {
      let minutes = 0
      for (let at = from; at < to; at += MINUTE) if (CALENDAR.isWorkingDay(CALENDAR.localDate(at)) === true && Number(wall.format(at)) >= 9 && Number(wall.format(at)) < 17) minutes++
      return minutes
    }
    fc.assert(fc.property(someTime, (dueBy) => {
      const { officerBy, supervisorBy } = peopleBy(dueBy, CALENDAR)
      expect([callingMinutes(officerBy, supervisorBy), callingMinutes(supervisorBy, dueBy)]).toEqual([240, 120])
    }), { numRuns: 12 })
  })
})

/** From the news on, minute by minute where something happens, until told or until the day after it was due. `down`: of each channel, from when until when nobody carries it; `silent`: contacts that say nothing, others fail. */
type Story = { contacts: Contact[]; from: number; dueOn: string; dueBy: number; down: { channel: Channel; from: number; to: number }[]; silent: string[] }
type Course = { begun: Map<string, number>; calledAt: number | null; supervisorAt: number | null; waitedPast: string[] }

function live({ contacts, from, dueOn, dueBy, down, silent }: Story): Course {
  const course: Course = { begun: new Map(), calledAt: null, supervisorAt: null, waitedPast: [] }
  const tried: NonNullable<Asked['tried']>[number][] = []
  const tasks: NonNullable<Asked['tasks']>[number][] = []
  let hand: { contactId: string; since: number; until: number } | null = null
  const isDown = (at: number): Channel[] => down.flatMap((one) => (one.from <= at && at < one.to ? [one.channel] : []))
  for (let at = from, looks = 0; at < dueBy + 24 * HOUR; looks++) {
    if (looks > 500) throw new Error('looked at without end')
    if (hand && hand.until <= at) {
      tried.push({ contactId: hand.contactId, since: hand.since })
      hand = null
    }
    const victim = person(contacts, { prefers: contacts.map(({ channel }) => channel) })
    const decision = decided({ now: '', at, dueOn, victim, down: isDown(at), tried: [...tried], tasks: [...tasks], supervisor: 'officer:SGT', inHand: hand?.contactId ?? null })
    for (const { taskId, for: forWhom } of decision.tasks) {
      if (tasks.some((task) => task.taskId === taskId)) continue
      tasks.push({ taskId, state: 'open', outcome: null, openedAt: at })
      if (forWhom === 'officer:SGT') course.supervisorAt = at
      else course.calledAt = at
    }
    if (decision.do === 'send' && !isDown(at).includes(decision.contact.channel)) {
      const { contactId, channel } = decision.contact
      if (!course.begun.has(contactId)) course.begun.set(contactId, at)
      hand = { contactId, since: at, until: silent.includes(contactId) ? silentFrom({ channel, at, handOverBy: decision.handOverBy }, DEFAULT_POSTING, CALENDAR) : at + 1_000 }
      continue
    }
    const changes = [decision.lookAgainAt, hand?.until ?? null, ...(decision.do === 'send' ? down.flatMap((one) => [one.from, one.to]) : [])].filter((one): one is number => one !== null && one > at)
    at = changes.length > 0 ? Math.min(...changes) : dueBy + 24 * HOUR
  }
  return course
}

const someStory: fc.Arbitrary<Story> = fc.record({
  contacts: someContacts, day: someDay, silent: fc.subarray(['text', 'email', 'letter']),
  down: fc.array(fc.record({ channel: fc.constantFrom<Channel>('sms', 'email', 'letter'), after: fc.integer({ min: -60, max: 5 * 24 * 60 }), long: fc.integer({ min: 1, max: 8 * 24 * 60 }) }), { maxLength: 4 }),
}).map(({ contacts, day, silent, down }) => ({ contacts, ...day, silent, down: down.map(({ channel, after, long }) => ({ channel, from: day.from + after * MINUTE, to: day.from + (after + long) * MINUTE })) }))

describe('whatever fails, is silent, or is down, and for however long', () => {
  it('the officer is asked no later than promised, or a quarter of an hour after the first try where less time is left; the supervisor in turn', () => {
    fc.assert(fc.property(someStory, (story) => {
      const { calledAt, supervisorAt } = live(story)
      const { officerBy, supervisorBy } = peopleBy(story.dueBy, CALENDAR)
      expect(calledAt).not.toBeNull()
      expect(calledAt ?? 0).toBeLessThanOrEqual(Math.max(officerBy, story.from) + LEAST_WAIT_MS)
      expect(supervisorAt).toBe(Math.max(supervisorBy, (calledAt ?? 0) + HOUR) < story.dueBy + 24 * HOUR ? Math.max(supervisorBy, (calledAt ?? 0) + HOUR) : null)
    }), { numRuns: 400 })
  })

  // Of contacts with the usual hours, channels that are down throughout or never, and while those before it have room: what is preferred goes first, also when it comes back late.
  it('each way that is carried throughout begins by its last moment', () => {
    fc.assert(fc.property(someStory.map((story) => ({ ...story, down: story.down.map(({ channel }) => ({ channel, from: 0, to: Infinity })), contacts: story.contacts.map((one) => (one.channel === 'sms' ? text : one.channel === 'email' ? email : letter)) })), (story) => {
      const ladder = ladderFrom(story.contacts, { risky: false, dueBy: story.dueBy, arrivesOn: null, posting: DEFAULT_POSTING }, story.from, CALENDAR)
      const { begun } = live(story)
      const room = (ladder?.steps ?? []).findIndex(({ startBy, leavesAt }) => startBy === leavesAt)
      const late = (ladder?.steps ?? []).slice(0, room === -1 ? undefined : room + 1).filter(({ channel, contactId, startBy }) => !story.down.some((one) => one.channel === channel) && (begun.get(contactId) ?? Infinity) > startBy)
      expect(late.map(({ contactId }) => contactId)).toEqual([])
    }), { numRuns: 400 })
  })

  it('where nothing is down, no way begins before one that is preferred and in time', () => {
    fc.assert(fc.property(someStory, (story) => {
      const { begun } = live({ ...story, down: [] })
      const ladder = ladderFrom(story.contacts, { risky: false, dueBy: story.dueBy, arrivesOn: null, posting: DEFAULT_POSTING }, story.from, CALENDAR)
      const starts = (ladder?.steps ?? []).map(({ contactId }) => begun.get(contactId) ?? Infinity)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }), { numRuns: 300 })
  })
})
