// Why: whether a provider works is told by its own answers: who refuses a recipient works, who is not there or gives no answer does not.
import type { SendOutcome } from '@kept-informed/channels'
import type { CallResult } from '@kept-informed/delivery'

export function resultOf(answer: SendOutcome): CallResult {
  switch (answer.outcome) {
    case 'accepted':
    case 'refused':
      return { worked: true }
    case 'unavailable':
      return { worked: false, unknown: false, retryAfterMs: answer.retryAfterMs }
    case 'unknown':
      return { worked: false, unknown: true, retryAfterMs: null }
  }
}
