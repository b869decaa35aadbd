// Why: a correction goes to exactly those who got the wrong message. Who may have got it is told from who did: nobody is corrected on a guess
// while the provider can still be asked, and nobody is left with wrong news because it cannot.
import type { AttemptOutcome, DeliveryStatus } from '../delivery.js'

/** `under-way`: a call, or the question of what became of one, is not answered yet. `may-have-got`: nobody will ever know. */
export const REACHED = ['got', 'may-have-got', 'under-way', 'not-got'] as const
export type Reached = (typeof REACHED)[number]

/** `asked`: the provider is still asked about it. */
export type Effort = { status: DeliveryStatus; attempts: readonly { outcome: AttemptOutcome | null; asked: boolean }[] }

const HAS_IT: ReadonlySet<DeliveryStatus> = new Set<DeliveryStatus>(['accepted', 'delivered', 'dispatched'])

/** Of all deliveries that said it; none: nobody got it. */
export function whoGotIt(efforts: readonly Effort[]): Reached {
  const each = efforts.map(reachedBy)
  return (['got', 'under-way', 'may-have-got'] as const).find((reached) => each.includes(reached)) ?? 'not-got'
}

function reachedBy({ status, attempts }: Effort): Reached {
  if (HAS_IT.has(status)) return 'got'
  const open = attempts.filter(({ outcome }) => outcome === null || outcome === 'unknown')
  if (open.some(({ outcome, asked }) => outcome === null || asked)) return 'under-way'
  return open.length > 0 ? 'may-have-got' : 'not-got'
}

/** Who is to be corrected, as far as is known now. */
export const needsCorrection = (reached: Reached): boolean => reached === 'got' || reached === 'may-have-got'
