// Why: what an investigation, a review or an appeal came to is told by other systems as a code or in words of their own; what it is is found
// once for all languages.

const OUTCOMES = ['no-suspect-identified', 'evidential-difficulties', 'not-in-public-interest'] as const
export type Outcome = (typeof OUTCOMES)[number]

const CODE = /^[a-z]+(-[a-z]+)+$/

/** Of an investigation: one that we have words for, or its own words; another system's code becomes words. null: not known. */
export function outcomeIn(text: string | null): { known: Outcome } | { words: string } | null {
  if (text === null) return null
  const known = OUTCOMES.find((outcome) => outcome === text)
  return known ? { known } : { words: CODE.test(text) ? text.replaceAll('-', ' ') : text }
}

const UPHELD = /^(the )?(original |first )?decision (is |was )?upheld$/i
const OVERTURNED = /^(the )?(original |first )?decision (is |was )?overturned$/i
export type ReviewResult = 'unknown' | 'upheld' | 'overturned' | 'other'

export const reviewResultIn = (text: string | null): ReviewResult => (text === null ? 'unknown' : UPHELD.test(text) ? 'upheld' : OVERTURNED.test(text) ? 'overturned' : 'other')

const DISMISSED = /^(appeal )?(dismissed|refused)$/i

/** Of an appeal. */
export const isDismissed = (text: string): boolean => DISMISSED.test(text)
