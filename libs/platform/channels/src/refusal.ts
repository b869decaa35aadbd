// Why: each provider refuses in words of its own; what a refusal means for the message is one of four things, whoever said it.
import type { SendOutcome } from './channel-provider.js'

/** `ours`: our account or settings are wrong, nothing is known about the recipient. `not-known`: in no code table. */
export type Refusal = 'permanent' | 'temporary' | 'ours' | 'not-known'

export function outcomeOfRefusal(refusal: Refusal, code: string, retryAfterMs: number | null = null): SendOutcome {
  if (refusal === 'ours') return { outcome: 'unavailable', code, retryAfterMs }
  if (refusal === 'not-known') return { outcome: 'refused', permanent: true, code, known: false }
  return { outcome: 'refused', permanent: refusal === 'permanent', code }
}
