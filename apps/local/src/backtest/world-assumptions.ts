// Why: no data says who told which victim when, so that part of the back-test is invented; every invented number stands here, and on the page.
import type { Rung } from '@kept-informed/forecast'
import type { WithheldBecause } from '@kept-informed/notification'
import type { SafeHours } from '@kept-informed/victim'

type Channel = Rung['channel']
type Shares<Of> = readonly [Of & { share: number }, ...(Of & { share: number })[]]
const ALL_DAYS: SafeHours['days'] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** How a victim may be told; the first is preferred. None: only by a person. Shares in per cent. */
export const CONTACTS: Shares<{ channels: readonly Channel[] }> = [
  { share: 45, channels: ['sms', 'email'] },
  { share: 22, channels: ['email'] },
  { share: 13, channels: ['sms'] },
  { share: 10, channels: ['letter'] },
  { share: 10, channels: [] },
]

export const SAFE_HOURS: Shares<{ hours: SafeHours[] }> = [
  { share: 80, hours: [{ days: ALL_DAYS, from: '08:00', to: '20:00' }] },
  { share: 15, hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '18:00', to: '20:00' }] },
  { share: 5, hours: [{ days: ['sat'], from: '10:00', to: '12:00' }] },
]

/** Messages that a person must approve, or give herself, though there is a contact. */
export const HELD_FOR_A_PERSON: Shares<{ because: WithheldBecause | null }> = [
  { share: 94, because: null },
  { share: 4, because: 'needs-approval' },
  { share: 2, because: 'officer-only' },
]

/** That a message over this channel does not come, and how long it takes to hear of that, at most. Letters that come back are left out. */
export const FAILS: Record<Channel, { share: number; knownWithinHours: number }> = {
  sms: { share: 0.05, knownWithinHours: 24 },
  email: { share: 0.03, knownWithinHours: 6 },
  letter: { share: 0, knownWithinHours: 0 },
}
/** Until a message that comes counts as arrived. */
export const TAKES_MINUTES: Record<Exclude<Channel, 'letter'>, number> = { sms: 3, email: 1 }

export const STAFF = {
  /** People in a unit: its work of a year, over this many minutes a day; three at least. */
  minutesEach: 200,
  fewest: 3,
  /** A spell of illness begins on a working day with this chance and lasts up to so many working days. */
  illness: { begins: 0.01, lastsAtMost: 10 },
  /** A week is taken as leave with this chance; twice as often in August and in the last two weeks of the year. */
  leave: 0.11,
}

/** The share of what is taken up that is not the most urgent, but anything that waits. */
export const OUT_OF_ORDER = 0.25

export type Order = 'overdue-first' | 'overdue-last'
export type Setting = { capacity: number; order: Order }
/** Capacity: minutes of people in the year ÷ minutes of their work in it. Overdue last: what can still be in time comes first. */
export const SETTINGS: readonly Setting[] = (['overdue-first', 'overdue-last'] as const).flatMap((order) => [0.8, 0.95, 1.1, 1.3].map((capacity) => ({ capacity, order })))

/** Approving a message. The minutes of all other work are those of the expected load (`WORK_MINUTES`). */
export const STEP_MINUTES = 10

/** What is so late is given up: nobody does it any more, and it waits nowhere. */
export const GIVEN_UP_AFTER_DAYS = 28
