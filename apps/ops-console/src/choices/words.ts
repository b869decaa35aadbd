// Why: the words in which something is chosen, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const CHOICE_WORDS = {
  'choice.named': { en: '{name} ({id})', cy: '{name} ({id})' },
  'choice.not-in-force': { en: '{name}, not in force today', cy: '{name}, nid mewn grym heddiw' },
  'choice.whole-wording': { en: '{name}, every version', cy: '{name}, pob fersiwn' },
  'choice.choose': { en: 'Choose one', cy: 'Dewiswch un' },
  'choice.away': {
    en: 'The list cannot be had just now. Write the name by which the system knows it, such as {example}.',
    cy: 'Nid yw’r rhestr ar gael ar hyn o bryd. Ysgrifennwch yr enw y mae’r system yn ei adnabod wrtho, megis {example}.',
  },
  'choice.other-source': { en: 'Or another source, by its address', cy: 'Neu ffynhonnell arall, yn ôl ei chyfeiriad' },
  'choice.other-source-hint': { en: 'If it is not in the list. Such as urn:police:records.', cy: 'Os nad yw yn y rhestr. Megis urn:police:records.' },
  'choice.one-of-both': { en: 'Choose a source from the list, or write another: not both', cy: 'Dewiswch ffynhonnell o’r rhestr, neu ysgrifennwch un arall: nid y ddwy' },
} as const satisfies Catalogue
