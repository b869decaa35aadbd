// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const WHAT_IF_WORDS = {
  'nav.what-if': { en: 'What if', cy: 'Beth petai' },
  'what-if.title': { en: 'What if the Code were another?', cy: 'Beth petai’r Cod yn wahanol?' },
  'what-if.lead': {
    en: 'Another version of a pack is tried over everything that is stored. Nothing is changed, and nobody is told anything.',
    cy: 'Rhoddir cynnig ar fersiwn arall o becyn dros bopeth sydd wedi’i storio. Ni newidir dim, ac ni ddywedir dim wrth neb.',
  },
  'what-if.file': { en: 'The pack', cy: 'Y pecyn' },
  'what-if.file-hint': { en: 'A JSON file, as those in packs/ of victims-code.', cy: 'Ffeil JSON, fel y rhai yn packs/ o victims-code.' },
  'what-if.from': { en: 'First day on which it stands in (optional)', cy: 'Diwrnod cyntaf y mae’n cymryd lle (dewisol)' },
  'what-if.to': { en: 'Last such day (optional)', cy: 'Diwrnod olaf o’r fath (dewisol)' },
  'what-if.ask': { en: 'Try it', cy: 'Rhoi cynnig arni' },
  'what-if.give': { en: 'Choose a file, or paste the text of a pack', cy: 'Dewiswch ffeil, neu gludo testun pecyn' },
  'what-if.no-json': { en: 'This is not JSON, so it cannot be a pack', cy: 'Nid JSON yw hwn, felly ni all fod yn becyn' },
  'what-if.wrong-pack': { en: 'This pack cannot be tried; what is wrong stands beneath', cy: 'Ni ellir rhoi cynnig ar y pecyn hwn; mae’r hyn sydd o’i le isod' },
  'what-if.answer': { en: '{pack}, version {version}', cy: '{pack}, fersiwn {version}' },
  'what-if.over': { en: 'Over {cases} cases and {facts} facts, in {seconds} seconds.', cy: 'Dros {cases} achos a {facts} ffaith, mewn {seconds} eiliad.' },
  'what-if.differences': { en: 'What would differ, by rule', cy: 'Yr hyn a fyddai’n wahanol, yn ôl rheol' },
  'what-if.nothing': { en: 'Nothing would differ.', cy: 'Ni fyddai dim yn wahanol.' },
  'what-if.forgotten': { en: 'On these events nothing would be owed', cy: 'Ar y digwyddiadau hyn ni fyddai dim yn ddyledus' },
  'what-if.rule': { en: 'Rule', cy: 'Rheol' },
  'what-if.appear': { en: 'Newly owed', cy: 'Newydd ddyledus' },
  'what-if.vanish': { en: 'No longer owed', cy: 'Ddim yn ddyledus mwyach' },
  'what-if.earlier': { en: 'Due earlier', cy: 'Yn ddyledus yn gynt' },
  'what-if.later': { en: 'Due later', cy: 'Yn ddyledus yn hwyrach' },
  'what-if.missed': { en: 'Would have been missed', cy: 'Byddai wedi’i fethu' },
} as const satisfies Catalogue
