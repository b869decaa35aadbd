// Why: what goes outside the messages to victims (a code, a nudge) is claimed and recorded in its own tables, and called in one way: beside the pass that
// claimed it, with a hard end, and what cannot be recorded stays open until its lease is over.
import type { ChannelProvider, OutboundMessage, SendOutcome } from '@kept-informed/channels'
import { withHardEnd } from './hard-end.js'

export type LeanCall = { attemptId: string; provider: ChannelProvider; message: OutboundMessage }
/** Real milliseconds that a call may take; what happens when it, or its recording, failed. */
type Parts = { callLimitMs: number; onError: (error: unknown, attemptId: string) => void }

export type LeanCalls<Claimed extends LeanCall> = {
  begin(claimed: Claimed): void
  underWay(): number
  idle(): Promise<void>
}

export function leanCalls<Claimed extends LeanCall>({ callLimitMs, onError }: Parts, record: (claimed: Claimed, answer: SendOutcome) => Promise<void>): LeanCalls<Claimed> {
  const running = new Set<Promise<void>>()
  const call = async (claimed: Claimed): Promise<void> => {
    try {
      await record(claimed, await withHardEnd<SendOutcome>(callLimitMs, claimed.provider.send(claimed.message), { outcome: 'unknown', code: 'hard-limit' }))
    } catch (error) {
      // Nothing is lost: the try stays open until its lease is over, and is then unknown.
      onError(error, claimed.attemptId)
    }
  }
  return {
    begin: (claimed) => {
      const work: Promise<void> = call(claimed).finally(() => running.delete(work))
      running.add(work)
    },
    underWay: () => running.size,
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
