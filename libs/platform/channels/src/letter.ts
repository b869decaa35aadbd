// Why: a letter is data until the last moment: what it says, in each language, whom it goes to, and how she reads best.
import type { LetterText } from '@kept-informed/wording'

/** `largePrint`: 18 point, and nothing below 16. `easyRead`: 16 point, one sentence a line. */
export type Letter = Omit<LetterText, 'addressee'> & {
  /** Short, neutral, on every page. */
  reference: string
  /** Name first. */
  addressLines: readonly string[]
  postcode: string
  /** Where the carrier brings it back to; names nobody. Empty: not printed. */
  returnAddress: readonly string[]
}
