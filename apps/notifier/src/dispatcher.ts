// Why: between the commit that says "we are about to call" and the commit that says what came of it, no transaction is open and
// time is short: so many calls at once and no more, each with a hard end, and whatever is not a clear answer is `unknown`.
import type { ChannelProvider, OutboundMessage, SendOutcome } from '@kept-informed/channels'
import type { Clock } from '@kept-informed/kernel'
import type { AnsweredAttempt } from './record-answers.js'

/** An attempt whose row is committed. `message` is made last: a letter is set only now. */
export type Call = { attemptId: string; notificationId: string; shard: number; provider: ChannelProvider; message: () => Promise<OutboundMessage> }

export type Dispatcher = {
  /** How many more calls may be given to it now. */
  free(): number
  /** Resolves when there is room for at least one. */
  room(): Promise<void>
  submit(calls: Call[]): void
  /** Resolves when no call is under way and every answer is recorded. */
  idle(): Promise<void>
  underWay(): number
}

export type DispatcherOptions = {
  /** Calls at the same time. */
  atOnce: number
  /** Real milliseconds after which a call is given up as unknown; shorter than the lease. */
  hardLimitMs: number
  clock: Clock
  record: (answer: AnsweredAttempt) => Promise<void>
  /** Nothing is lost when recording failed: the attempt stays open and is reconciled. */
  onError: (error: unknown, attemptId: string) => void
}

export function makeDispatcher({ atOnce, hardLimitMs, clock, record, onError }: DispatcherOptions): Dispatcher {
  const waiting: Call[] = []
  const running = new Set<Promise<void>>()

  const call = async ({ attemptId, notificationId, shard, provider, message }: Call): Promise<void> => {
    try {
      const answer = await withinLimit(() => sendOne(provider, message, (error) => onError(error, attemptId)), hardLimitMs)
      await record({ attemptId, notificationId, shard, provider: provider.name, answer, at: clock.now() })
    } catch (error) {
      onError(error, attemptId)
    }
  }
  const next = (): void => {
    while (running.size < atOnce) {
      const one = waiting.shift()
      if (!one) return
      const work: Promise<void> = call(one).finally(() => {
        running.delete(work)
        next()
      })
      running.add(work)
    }
  }
  return {
    free: () => Math.max(0, 2 * atOnce - running.size - waiting.length),
    room: async () => {
      while (running.size + waiting.length >= 2 * atOnce) await Promise.race(running)
    },
    submit: (calls) => {
      waiting.push(...calls)
      next()
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    underWay: () => running.size + waiting.length,
  }
}

/** A message that cannot be made was not sent: that is an answer too, and a definite one. */
async function sendOne(provider: ChannelProvider, message: () => Promise<OutboundMessage>, onError: (error: unknown) => void): Promise<SendOutcome> {
  let made: OutboundMessage
  try {
    made = await message()
  } catch (error) {
    onError(error)
    return { outcome: 'refused', permanent: true, code: 'cannot-be-rendered' }
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
