// Why: who knows how long each way can wait knows how long they can: until when to approve, what follows if it does not arrive, and when a person
// is asked to call. Pure.
import type { Instant } from '@kept-informed/kernel'
import { londonDay } from '@kept-informed/web'
import type { MessageAhead } from '../doors/notifier.js'

/** `words`: a key; `at` null: it is said without a time. */
export type Moment = { words: string; at: Instant | null }
/** `approve` null: nothing waits for approval, or no day presses. `follows`: in order, if it does not arrive, or if nothing leaves. */
export type LastMoments = { approve: Moment | null; title: string; follows: Moment[] }

/** A call is asked for already: what is left to say is who is asked next. */
const CALLS = ['call', 'call-first']

export function lastMomentsOf({ message, rungs, onApproval, tasks, officerBy, supervisorBy }: MessageAhead, now: Instant): LastMoments {
  const leaving = rungs.find(({ contactId }) => contactId === message?.contactId)
  const others = rungs.filter((rung) => rung !== leaving && message !== null)
  const soon = (one: Moment): Moment => (one.at !== null && one.at <= now ? { words: `${one.words}.now`, at: null } : one)
  const follows = [
    ...others.flatMap(({ channel, startBy }) => momentOf(`ladder.${channel}`, startBy)),
    ...(tasks.some(({ kind }) => CALLS.includes(kind)) ? [] : momentOf('ladder.officer', officerBy)),
    ...momentOf('ladder.supervisor', supervisorBy),
  ]
  const [approve = null] = onApproval ? momentOf('ladder.approve-by', leaving?.startBy ?? null) : []
  return { approve: approve && soon(approve), title: message ? 'ladder.if-not' : 'ladder.until-told', follows: follows.map(soon) }
}

const momentOf = (words: string, by: string | null): Moment[] => (by === null ? [] : [{ words, at: shown(by) }])

/** The last millisecond before four is said as four; of a day, as 23:59. */
function shown(by: string): Instant {
  const [at, next] = [Date.parse(by), Date.parse(by) + 1]
  return next % MINUTE_MS === 0 && londonDay(next) === londonDay(at) ? next : at
}

const MINUTE_MS = 60_000

/** Sooner than a clock on a wall shows. */
export const leavesAtOnce = ({ leavesAt }: Pick<MessageAhead, 'leavesAt'>, now: Instant): boolean => leavesAt !== null && Date.parse(leavesAt) < now + MINUTE_MS
