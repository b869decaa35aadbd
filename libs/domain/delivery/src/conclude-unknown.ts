// Why: how long nobody knows whether a message was taken, and what is concluded then, decides between twice and never. Silence alone proves
// nothing: a provider that is merely slow to tell is as silent as one that took nothing.

/** What asking came to. `not-told`: it cannot be asked, and tells of all that it took. `unreached`: it could tell, and could not be asked. */
export type AskedOfUnknown = 'not-found' | 'not-told' | 'unreached' | 'cannot-tell'
/** `never-taken`: it may be sent again. `nobody-can-tell`: what is done then is the policy for unknowns. */
export type UnknownConclusion = 'wait' | 'never-taken' | 'nobody-can-tell'

const MINUTE = 60_000
/** What a provider took is on its list by then, and its word about it has come. */
const ASKED_FOR_MS = 10 * MINUTE
/** One who could tell is waited for longer than one who never can. */
const WAITED_FOR_MS = 60 * MINUTE

/** So long after the try its provider must have spoken of something, for what was before to be behind us... */
export const LATER_BY_MS = MINUTE
/** ...and so long its words must have come through since then: those that could not be told before come with a delay. */
export const COMES_THROUGH_FOR_MS = 5 * MINUTE

/** `waitedMs`: since the try ended. `caughtUp`: the provider's words about what came after it have come through for a while. */
export function concludeUnknown(asked: AskedOfUnknown, { waitedMs, caughtUp }: { waitedMs: number; caughtUp: boolean }): UnknownConclusion {
  const [askedFor, waitedFor] = [waitedMs >= ASKED_FOR_MS, waitedMs >= WAITED_FOR_MS]
  switch (asked) {
    case 'not-found':
      return askedFor ? 'never-taken' : 'wait'
    case 'not-told':
      return askedFor && caughtUp ? 'never-taken' : waitedFor ? 'nobody-can-tell' : 'wait'
    case 'unreached':
      return waitedFor ? 'nobody-can-tell' : 'wait'
    case 'cannot-tell':
      return askedFor ? 'nobody-can-tell' : 'wait'
  }
}
