// Why: between the commit that says "we are about to call" and the commit that says what came of it, no transaction is open and
// time is short: so many calls at once and no more, each with a hard end, and whatever is not a clear answer is `unknown`.
import { type ChannelProvider, type OutboundMessage, type SendOutcome, UnprintableLetter } from '@kept-informed/channels'
import type { Clock, Instant } from '@kept-informed/kernel'
import type { AnsweredAttempt } from './record-answers.js'

/** An attempt whose row is committed. `message` is made last: a letter is set only now. */
export type Call = {
  attemptId: string
  notificationId: string
  recipientId: string
  shard: number
  provider: ChannelProvider
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
  mayLeave: (call: Call) => Promise<boolean>
  record: (answer: AnsweredAttempt) => Promise<void>
  /** Nothing is lost when recording failed: the attempt stays open and is reconciled. */
  onError: (error: unknown, attemptId: string) => void
}

/** Each provider has a lane of its own, so that a slow one does not hold up the others. */
type Lane = { waiting: Call[]; running: number }

/** A lane takes this many times what it does at once, so that claims come in batches worth the round trip. */
const DEEP = 8
/** Real milliseconds to wait for a full lane; a provider that hangs costs the others no more than this. */
const PATIENCE_MS = 250

export function makeDispatcher({ atOnce, hardLimitMs, clock, mayLeave, record, onError }: DispatcherOptions): Dispatcher {
  const lanes = new Map<string, Lane>()
  const running = new Set<Promise<void>>()
  const inLane = ({ waiting, running }: Lane): number => waiting.length + running

  const answerOf = async (one: Call): Promise<SendOutcome> => {
    if (clock.now() > one.startBy) return NOT_BEGUN
    try {
      if (!(await mayLeave(one))) return NOT_ANY_MORE
    } catch (error) {
      onError(error, one.attemptId)
      return NOT_BEGUN
    }
    return withinLimit(() => sendOne(one.provider, one.message, (error) => onError(error, one.attemptId)), hardLimitMs)
  }
  const call = async (one: Call, over: () => void): Promise<void> => {
    const { attemptId, notificationId, shard, provider } = one
    try {
      const asked = answerOf(one)
      const answer = await asked.finally(over)
      await record({ attemptId, notificationId, shard, provider: provider.name, answer, at: clock.now() })
    } catch (error) {
      onError(error, attemptId)
    }
  }
  const next = (lane: Lane): void => {
    while (lane.running < atOnce) {
      const one = lane.waiting.shift()
      if (!one) return
      lane.running += 1
      const over = (): void => {
        lane.running -= 1
        next(lane)
      }
      const work: Promise<void> = call(one, over).finally(() => running.delete(work))
      running.add(work)
    }
  }
  const laneOf = (provider: string): Lane => {
    const lane = lanes.get(provider) ?? { waiting: [], running: 0 }
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

/** Never begun, so definitely not sent. */
const NOT_BEGUN: SendOutcome = { outcome: 'unavailable', code: 'not-begun', retryAfterMs: null }

const NOT_ANY_MORE: SendOutcome = { outcome: 'refused', permanent: true, code: 'erased' }

/** A message that cannot be made was not sent: that is an answer too, and a definite one. */
async function sendOne(provider: ChannelProvider, message: () => Promise<OutboundMessage>, onError: (error: unknown) => void): Promise<SendOutcome> {
  let made: OutboundMessage
  try {
    made = await message()
  } catch (error) {
    onError(error)
    return { outcome: 'refused', permanent: true, code: error instanceof UnprintableLetter ? error.code : 'cannot-be-rendered' }
  }
  return provider.send(made)
}

async function withinLimit(send: () => Promise<SendOutcome>, ms: number): Promise<SendOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'unknown', code: 'hard-limit' }), ms)
  })
  try {
    return await Promise.race([send(), limit])
  } finally {
    clearTimeout(timer)
  }
}
