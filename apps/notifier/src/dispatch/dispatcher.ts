// Why: between the commit that says "we are about to call" and the commit that says what came of it, no transaction is open and
// time is short: so many calls at once and no more, each with a hard end, and whatever is not a clear answer is `unknown`.
import { type ChannelProvider, type OutboundMessage, type SendOutcome, UnprintableLetter } from '@kept-informed/channels'
import type { Priority } from '@kept-informed/delivery'
import type { Clock, Instant } from '@kept-informed/kernel'
import { withHardEnd } from './hard-end.js'
import { nextCall } from './next-call.js'
import type { MayLeave } from './may-leave.js'
import type { AnsweredAttempt } from './record-answers.js'

/** An attempt whose row is committed. `message` is made last: a letter is set only now. */
export type Call = {
  attemptId: string
  notificationId: string
  recipientId: string
  shard: number
  provider: ChannelProvider
  /** One person in one case: their messages leave one after the other, in the order given. */
  lane: string
  priority: Priority
  /** The notifications that were planned for its sensitive news: the guard is asked about them once more. */
  watched: readonly string[]
  /** After this it is not begun any more: somebody else may already hold it for lost. */
  startBy: Instant
  message: () => Promise<OutboundMessage>
}

export type Dispatcher = {
  /** How many more calls may be given to it for this provider now. */
  freeFor(provider: string): number
  submit(calls: Call[]): void
  /** Resolves when every lane has worked off enough to be given more, or soon. */
  room(): Promise<void>
  /** Resolves when no call is under way and every answer is recorded. */
  idle(): Promise<void>
  underWay(): number
}

export type DispatcherOptions = {
  /** Calls at the same time to one provider. */
  atOnce: number
  /** Real milliseconds after which a call is given up as unknown; shorter than the lease. */
  hardLimitMs: number
  clock: Clock
  /** Asked right before each call: whether it may still be made. */
  mayLeave: (call: Call) => Promise<MayLeave>
  record: (answer: AnsweredAttempt) => Promise<void>
  /** Nothing is lost when recording failed: the attempt stays open and is reconciled. */
  onError: (error: unknown, attemptId: string) => void
}

/** Each provider has a lane of its own, so that a slow one does not hold up the others. */
type Lane = { waiting: Call[]; running: number; turn: number }

/** A lane takes this many times what it does at once, so that claims come in batches worth the round trip. */
const DEEP = 8
/** Real milliseconds to wait for a full lane; a provider that hangs costs the others no more than this. */
const PATIENCE_MS = 250

export function makeDispatcher({ atOnce, hardLimitMs, clock, mayLeave, record, onError }: DispatcherOptions): Dispatcher {
  const lanes = new Map<string, Lane>()
  const running = new Set<Promise<void>>()
  const busy = new Set<string>()
  const inLane = ({ waiting, running }: Lane): number => waiting.length + running

  const answerOf = async (one: Call): Promise<Answered> => {
    if (clock.now() > one.startBy) return unasked(NOT_BEGUN)
    try {
      const may = await mayLeave(one)
      if (may !== 'yes') return unasked(NOT_LEAVING[may])
    } catch (error) {
      onError(error, one.attemptId)
      return unasked(NOT_BEGUN)
    }
    return withHardEnd<Answered>(hardLimitMs, sendOne(one.provider, one.message, (error) => onError(error, one.attemptId)), { answer: { outcome: 'unknown', code: 'hard-limit' }, asked: true })
  }
  const call = async (one: Call, over: () => void): Promise<void> => {
    const { attemptId, notificationId, shard, provider } = one
    try {
      const { answer, asked } = await answerOf(one).finally(over)
      await record({ attemptId, notificationId, shard, provider: provider.name, answer, asked, at: clock.now() })
    } catch (error) {
      onError(error, attemptId)
    }
  }
  const next = (lane: Lane): void => {
    while (lane.running < atOnce) {
      const [one] = lane.waiting.splice(placeOfNext(lane), 1)
      if (!one) return
      lane.running += 1
      lane.turn += 1
      busy.add(one.lane)
      const over = (): void => {
        lane.running -= 1
        busy.delete(one.lane)
        for (const any of lanes.values()) next(any)
      }
      const work: Promise<void> = call(one, over).finally(() => running.delete(work))
      running.add(work)
    }
  }
  /** Past the end: none may be made now. */
  const placeOfNext = ({ waiting, turn }: Lane): number => {
    const place = nextCall(waiting, busy, turn)
    return place < 0 ? waiting.length : place
  }
  const laneOf = (provider: string): Lane => {
    const lane = lanes.get(provider) ?? { waiting: [], running: 0, turn: 0 }
    lanes.set(provider, lane)
    return lane
  }
  return {
    freeFor: (provider) => Math.max(0, DEEP * atOnce - inLane(laneOf(provider))),
    submit: (calls) => {
      for (const one of calls) laneOf(one.provider.name).waiting.push(one)
      for (const lane of lanes.values()) next(lane)
    },
    room: async () => {
      const patience = AbortSignal.timeout(PATIENCE_MS)
      const givenUp = new Promise<void>((resolve) => patience.addEventListener('abort', () => resolve(), { once: true }))
      while (!patience.aborted && [...lanes.values()].some((lane) => inLane(lane) >= (DEEP * atOnce) / 2)) await Promise.race([...running, givenUp])
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    underWay: () => running.size + [...lanes.values()].reduce((sum, lane) => sum + lane.waiting.length, 0),
  }
}

/** `asked` false: the provider has nothing to do with it. */
type Answered = { answer: SendOutcome; asked: boolean }
const unasked = (answer: SendOutcome): Answered => ({ answer, asked: false })

/** Never begun, so definitely not sent. */
const NOT_BEGUN: SendOutcome = { outcome: 'unavailable', code: 'not-begun', retryAfterMs: null }

const NOT_ANY_MORE: SendOutcome = { outcome: 'refused', permanent: true, code: 'erased' }

/** Not now: it is decided on again, and then withheld. */
const notNow = (code: string): SendOutcome => ({ outcome: 'unavailable', code, retryAfterMs: 0 })
const NOT_LEAVING: Record<Exclude<MayLeave, 'yes'>, SendOutcome> = { erased: NOT_ANY_MORE, stopped: notNow('stopped'), guard: notNow('guard') }

/** A message that cannot be made was not sent: that is an answer too, and a definite one. */
async function sendOne(provider: ChannelProvider, message: () => Promise<OutboundMessage>, onError: (error: unknown) => void): Promise<Answered> {
  let made: OutboundMessage
  try {
    made = await message()
  } catch (error) {
    onError(error)
    return unasked({ outcome: 'refused', permanent: true, code: error instanceof UnprintableLetter ? error.code : 'cannot-be-rendered' })
  }
  return { answer: await provider.send(made), asked: true }
}
