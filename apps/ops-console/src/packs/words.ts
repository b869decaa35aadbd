// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const PACK_WORDS = {
  'nav.packs': { en: 'Verify a pack', cy: 'Gwirio pecyn' },
  'packs.title': { en: 'Verify an evidence pack', cy: 'Gwirio pecyn tystiolaeth' },
  'packs.lead': {
    en: 'Every hash and signature is computed anew. If anything was touched, the first broken place is named. Packs are found on the page of a case.',
    cy: 'Caiff pob hash a llofnod eu cyfrifo o’r newydd. Os cyffyrddwyd â dim, enwir y lle toredig cyntaf. Ceir pecynnau ar dudalen achos.',
  },
  'packs.file': { en: 'The file', cy: 'Y ffeil' },
  'packs.file-hint': {
    en: 'At most 1 MiB. Larger ones are verified with “npm run verify-pack”, which needs nothing but the public key.',
    cy: '1 MiB ar y mwyaf. Caiff rhai mwy eu gwirio gyda “npm run verify-pack”, nad oes angen dim ond yr allwedd gyhoeddus arno.',
  },
  'packs.paste': { en: 'Or paste its text', cy: 'Neu gludo ei destun' },
  'packs.verify': { en: 'Verify it', cy: 'Ei wirio' },
  'packs.give': { en: 'Choose a file, or paste the text of a pack', cy: 'Dewiswch ffeil, neu gludo testun pecyn' },
  'packs.no-json': { en: 'This is not JSON, so it cannot be a pack', cy: 'Nid JSON yw hwn, felly ni all fod yn becyn' },
  'packs.no-pack': { en: 'This is not an evidence pack', cy: 'Nid pecyn tystiolaeth yw hwn' },
  'packs.valid': { en: 'This pack is as it was signed', cy: 'Mae’r pecyn hwn fel y’i llofnodwyd' },
  'packs.valid-hint': { en: 'Nothing in it was changed, left out or added.', cy: 'Ni newidiwyd, hepgorwyd nac ychwanegwyd dim ynddo.' },
  'packs.broken': { en: 'This pack is not as it was signed', cy: 'Nid yw’r pecyn hwn fel y’i llofnodwyd' },
  'packs.why': { en: 'The check says:', cy: 'Mae’r gwiriad yn dweud:' },
  'packs.at.entry': { en: 'The first broken place is entry {index} of the chain of case {caseId}.', cy: 'Y lle toredig cyntaf yw cofnod {index} cadwyn achos {caseId}.' },
  'packs.at.daily-roots': { en: 'The first broken place is the root of a day, number {index}.', cy: 'Y lle toredig cyntaf yw gwraidd diwrnod, rhif {index}.' },
  'packs.at.codePacks': { en: 'The first broken place is the list of versions of the Code.', cy: 'Y lle toredig cyntaf yw’r rhestr o fersiynau’r Cod.' },
  'packs.at.wordings': { en: 'The first broken place is the list of wordings as they were sent.', cy: 'Y lle toredig cyntaf yw’r rhestr o eiriadau fel y’u hanfonwyd.' },
  'packs.at.certificates': { en: 'The first broken place is the list of certificates.', cy: 'Y lle toredig cyntaf yw’r rhestr o dystysgrifau.' },
  'packs.at.timeline': { en: 'The first broken place is the timeline.', cy: 'Y lle toredig cyntaf yw’r llinell amser.' },
  'packs.at.statement': { en: 'The first broken place is the signed statement.', cy: 'Y lle toredig cyntaf yw’r datganiad wedi’i lofnodi.' },
  'packs.at.signature': { en: 'The first broken place is the signature.', cy: 'Y lle toredig cyntaf yw’r llofnod.' },
  'packs.at.evidence-pack': { en: 'It does not have the shape of an evidence pack.', cy: 'Nid oes iddo siâp pecyn tystiolaeth.' },
} as const satisfies Catalogue
