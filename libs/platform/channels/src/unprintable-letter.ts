// Why: a letter that cannot be printed as it should be is not printed at all, and whoever must act has to know why. The reason is one of
// these words, because whatever Typst says of it repeats the letter's text.
import { NonRetryable } from '@kept-informed/kernel'

const WHY = {
  'too-many-pages': 'the letter has more than 10 pages',
  'address-too-long': 'the address does not fit in the window of the envelope',
  'characters-without-font': 'the letter has characters that its fonts have not',
  'cannot-be-tagged': 'the letter cannot be written as PDF/UA-1',
  'cannot-be-set': 'the letter cannot be set',
} as const

export class UnprintableLetter extends NonRetryable {
  constructor(readonly code: keyof typeof WHY) {
    super(WHY[code])
  }
}
