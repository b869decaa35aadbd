// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const SEARCH_WORDS = {
  'search.label': { en: 'Case, record, task or victim', cy: 'Achos, cofnod, tasg neu ddioddefwr' },
  'search.title': { en: 'Search', cy: 'Chwilio' },
  'search.nothing': { en: 'Nothing was found for “{asked}”', cy: 'Ni chafwyd dim ar gyfer “{asked}”' },
  'search.hint': {
    en: 'Write a whole case reference, a victim’s reference, or the number of a quarantined record, a task, a guard or a recall, as it stands on a page or in a log.',
    cy: 'Ysgrifennwch gyfeirnod achos cyfan, cyfeirnod dioddefwr, neu rif cofnod mewn cwarantin, tasg, gwarchodwr neu alw’n ôl, fel y mae ar dudalen neu mewn log.',
  },
} as const satisfies Catalogue
