// Why: when nobody can find out whether a message was taken, either it goes once more or a person decides; never blindly again. What the law
// demands is told at least once, and seen to be a repeat; what waited for a person's word, or is owed by policy alone, a person decides.
import type { Obligation } from '@kept-informed/obligation'
import type { Attempt } from './delivery.js'

export type UnknownPolicy = 'repeat' | 'person'

/** `obligations`: those still owed of the message; `approved`: a person had to allow it; `attempts`: of the delivery, in order. */
export function unknownPolicy({ obligations, approved, attempts }: { obligations: readonly Pick<Obligation, 'mustTell' | 'basis'>[]; approved: boolean; attempts: readonly Pick<Attempt, 'outcome'>[] }): UnknownPolicy {
  const statutory = obligations.some(({ mustTell, basis }) => mustTell || basis !== 'policy')
  return statutory && !approved && !attempts.some((_, i) => isRepeat(attempts, i)) ? 'repeat' : 'person'
}

/** Whether the attempt at this place may be the second of its message to arrive: nobody knows what became of the one before. */
export const isRepeat = (attempts: readonly Pick<Attempt, 'outcome'>[], at: number): boolean => attempts[at - 1]?.outcome === 'unknown'
