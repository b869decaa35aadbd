// Why: some of what she wishes is for her and the officer to agree: how often she hears (Victims' Code, right 6), and who else may be told. It changes
// nothing by itself: whoever holds her phone could wish too. So it is a task, and her words wait for the officer.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { membersOf } from './read-sign-in.js'
import { caseIn, wordIn } from './read-own-requests.js'

export const WISH_KINDS = ['rhythm', 'trusted-person'] as const
/** Once in so long, as ISO 8601. */
export const RHYTHMS = ['P7D', 'P14D', 'P28D', 'P56D'] as const
export const MOST_WISH_LETTERS = 500
export type Wish = { kind: 'rhythm'; every: (typeof RHYTHMS)[number] } | { kind: 'trusted-person'; words: string }

export const REASON_OF_WISH: Readonly<Record<Wish['kind'], string>> = { rhythm: 'victim-wishes-rhythm', 'trusted-person': 'victim-names-trusted-person' }

export function readWish(body: unknown): Result<{ caseId: string; wish: Wish }> {
  const { caseId: given, kind: word, every: rhythm, words } = membersOf(body)
  const faults: Fault[] = []
  const caseId = caseIn(given, faults)
  const kind = wordIn(WISH_KINDS, word, '/kind', faults)
  if (kind === 'trusted-person') {
    const text = typeof words === 'string' ? words.trim() : ''
    if (text === '' || text.length > MOST_WISH_LETTERS) faults.push({ pointer: '/words', detail: `must be a text of 1 to ${MOST_WISH_LETTERS} characters` })
    return faults.length > 0 ? refused(faults) : accepted({ caseId, wish: { kind, words: text } })
  }
  if (kind === undefined) return refused(faults)
  const every = wordIn(RHYTHMS, rhythm, '/every', faults)
  return every === undefined || faults.length > 0 ? refused(faults) : accepted({ caseId, wish: { kind, every } })
}
