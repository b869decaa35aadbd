// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const START_WORDS = {
  'start.title': { en: 'What needs a person now', cy: 'Beth sydd angen person nawr' },
  'start.nothing': { en: 'Nothing waits for a person.', cy: 'Nid oes dim yn aros am berson.' },
  'start.unknown': { en: 'Not known just now, because a part of the system does not answer:', cy: 'Ddim yn hysbys ar hyn o bryd, am nad yw rhan o’r system yn ateb:' },
  'start.flow': { en: 'Is everything flowing?', cy: 'A yw popeth yn llifo?' },
  'start.quarantined': { en: 'Records wait in quarantine', cy: 'Cofnodion yn aros mewn cwarantin' },
  'start.guardsOpen': { en: 'Kinds of news are held by the guard', cy: 'Mathau o newyddion yn cael eu dal gan y gwarchodwr' },
  'start.tasksOverdue': { en: 'Tasks are overdue', cy: 'Tasgau’n hwyr' },
  'start.tasksOpen': { en: 'Tasks are open', cy: 'Tasgau ar agor' },
  'start.stops': { en: 'Stops are in force', cy: 'Ataliadau mewn grym' },
  'start.gaps': { en: 'Gaps in the last nightly balance', cy: 'Bylchau yn y fantolen nosweithiol ddiwethaf' },
  'start.corrections': { en: 'Corrections wait for a second person', cy: 'Cywiriadau’n aros am ail berson' },
  'start.overdue': { en: 'Duties are overdue', cy: 'Dyletswyddau’n hwyr' },
  'start.breaches': { en: 'Duties will be missed if nothing changes', cy: 'Dyletswyddau a gaiff eu methu os na fydd dim yn newid' },
} as const satisfies Catalogue
