// Why: the words of these pages, English and Welsh side by side.
import type { Catalogue } from '@kept-informed/web'

export const SURVEY_WORDS = {
  'nav.survey': { en: 'How did we do?', cy: 'Sut wnaethom ni?' },
  'survey.title': { en: 'How did we do?', cy: 'Sut wnaethom ni?' },
  'survey.lead': {
    en:
      'Two weeks after an outcome, victims who said that they may be asked are asked one thing: “Did we keep you informed?” ' +
      'Their answers are kept apart from them. Here are those of the last twelve months that are over.',
    cy:
      'Bythefnos ar ôl canlyniad, gofynnir un peth i ddioddefwyr a ddywedodd y ceir gofyn iddynt: “A wnaethom roi gwybod i ' +
      'chi?” Cedwir eu hatebion ar wahân iddynt. Dyma rai’r deuddeg mis diwethaf sydd ar ben.',
  },
  'survey.small': {
    en: 'Numbers of fewer than five are left out, and as many beside them as it takes that nobody can work them out.',
    cy: 'Hepgorir niferoedd llai na phump, a chynifer wrth eu hymyl ag sydd ei angen fel na all neb eu cyfrifo.',
  },
  'survey.answers': { en: 'Answers', cy: 'Atebion' },
  'survey.few': { en: 'Fewer than five', cy: 'Llai na phump' },
  'survey.none': { en: 'Nobody has answered in these months.', cy: 'Nid oes neb wedi ateb yn y misoedd hyn.' },
  'survey.by-month': { en: 'By month', cy: 'Yn ôl mis' },
  'survey.by-right': { en: 'By right', cy: 'Yn ôl hawl' },
  'survey.month': { en: 'Month', cy: 'Mis' },
  'survey.yes': { en: 'Yes', cy: 'Do' },
  'survey.partly': { en: 'Partly', cy: 'Yn rhannol' },
  'survey.no': { en: 'No', cy: 'Naddo' },
} as const satisfies Catalogue
