// Why: whoever has a number in hand, from a call, a log or a letter, finds what it names without knowing which page it belongs to.

/** What a searched text may be, likeliest first; nothing is looked up here. */
export type Guess = 'quarantine' | 'task' | 'guard' | 'recall' | 'case' | 'victim'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const CASE = /^[A-Za-z0-9/_.:-]{1,64}$/
const LONGEST = 255

export function guessesOf(asked: string): Guess[] {
  if (asked === '' || asked.length > LONGEST) return []
  const whole: Guess[] = UUID.test(asked) ? ['quarantine', 'task', 'guard', 'recall'] : []
  return [...whole, ...(CASE.test(asked) ? (['case'] as const) : []), 'victim']
}
