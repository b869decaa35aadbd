// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const TIMELINESS_WORDS = {
  'nav.timeliness': { en: 'Timeliness', cy: 'Prydlondeb' },
  'timeliness.title': { en: 'Is each right kept in time?', cy: 'A gedwir pob hawl mewn pryd?' },
  'timeliness.lead': { en: 'Of what was due from {from} to {to}.', cy: 'O’r hyn oedd yn ddyledus o {from} i {to}.' },
  'timeliness.from': { en: 'Due from', cy: 'Yn ddyledus o' },
  'timeliness.to': { en: 'To', cy: 'I' },
  'timeliness.by-right': { en: 'By right', cy: 'Yn ôl hawl' },
  'timeliness.of': { en: 'Right', cy: 'Hawl' },
  'timeliness.right': { en: 'Right {right}', cy: 'Hawl {right}' },
  'timeliness.no-right': { en: 'No numbered right', cy: 'Dim hawl â rhif' },
  'timeliness.due': { en: 'Due', cy: 'Yn ddyledus' },
  'timeliness.inTime': { en: 'In time', cy: 'Mewn pryd' },
  'timeliness.late': { en: 'Late', cy: 'Yn hwyr' },
  'timeliness.missed': { en: 'Missed', cy: 'Wedi’i fethu' },
  'timeliness.excused': { en: 'Excused', cy: 'Wedi’i esgusodi' },
  'timeliness.percent': { en: 'In time, per cent', cy: 'Mewn pryd, y cant' },
  'timeliness.median': { en: 'Median lateness, hours', cy: 'Hwyrder canolrifol, oriau' },
  'timeliness.breakdown': { en: 'For whom', cy: 'I bwy' },
  'timeliness.breakdown-hint': {
    en:
      'Of the people themselves only the age group is known here; their entitlement and the kind of crime are of the case. ' +
      'Numbers of fewer than five are left out, and as many beside them as it takes that nobody can work them out.',
    cy:
      'O’r bobl eu hunain dim ond y grŵp oedran sy’n hysbys yma; mae eu hawl a’r math o drosedd yn perthyn i’r achos. ' +
      'Hepgorir niferoedd llai na phump, a chynifer wrth eu hymyl ag sydd ei angen fel na all neb eu cyfrifo.',
  },
  'timeliness.breakdown-none': { en: 'There is one group only.', cy: 'Dim ond un grŵp sydd.' },
  'timeliness.none': { en: 'Nothing was due then.', cy: 'Nid oedd dim yn ddyledus bryd hynny.' },
  'timeliness.small': { en: 'left out', cy: 'wedi’i hepgor' },
  'timeliness.by': { en: 'By', cy: 'Yn ôl' },
  'timeliness.by.age': { en: 'Age group', cy: 'Grŵp oedran' },
  'timeliness.by.entitlement': { en: 'Entitlement', cy: 'Lefel yr hawl' },
  'timeliness.by.offence': { en: 'Kind of crime', cy: 'Math o drosedd' },
  'timeliness.group': { en: 'Group', cy: 'Grŵp' },
  'timeliness.group.adult': { en: 'Adults', cy: 'Oedolion' },
  'timeliness.group.under-18': { en: 'Under 18', cy: 'Dan 18' },
  'timeliness.group.standard': { en: 'Standard', cy: 'Safonol' },
  'timeliness.group.enhanced': { en: 'Enhanced', cy: 'Uwch' },
} as const satisfies Catalogue
