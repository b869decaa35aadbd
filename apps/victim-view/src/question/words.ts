// Why: one question, in plain words.
import type { Catalogue } from '@kept-informed/web'

export const QUESTION_WORDS = {
  'question.title': { en: 'Question', cy: 'Cwestiwn' },
  'question.heading': { en: 'Did we keep you informed?', cy: 'A wnaethom roi gwybod i chi?' },
  'question.hint': {
    en: 'Your answer is kept apart from your name and your case. You do not have to answer.',
    cy: 'Cedwir eich ateb ar wahân i’ch enw a’ch achos. Nid oes rhaid i chi ateb.',
  },
  'question.yes': { en: 'Yes', cy: 'Do' },
  'question.partly': { en: 'Partly', cy: 'Yn rhannol' },
  'question.no': { en: 'No', cy: 'Naddo' },
  'question.send': { en: 'Answer', cy: 'Ateb' },
  'question.choose': { en: 'Choose an answer', cy: 'Dewiswch ateb' },
  'question.thanks': { en: 'Thank you', cy: 'Diolch' },
} as const satisfies Catalogue
