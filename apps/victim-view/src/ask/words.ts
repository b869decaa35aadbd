// Why: a review and a complaint, in plain words. Nobody has to write down again what happened: a person asks.
import type { Catalogue } from '@kept-informed/web'

export const ASK_WORDS = {
  'ask.title': { en: 'Ask', cy: 'Gofyn' },
  'ask.heading': { en: 'Ask for a review, or complain', cy: 'Gofyn am adolygiad, neu gwyno' },
  'ask.heading-complain': { en: 'Complain', cy: 'Cwyno' },
  'ask.review': { en: 'A review', cy: 'Adolygiad' },
  'ask.review-what': {
    en: 'Somebody who had nothing to do with the decision looks at it again. You do not have to say why. Your case then shows by when you hear from us.',
    cy:
      'Bydd rhywun nad oedd a wnelo ddim â’r penderfyniad yn edrych arno eto. Nid oes rhaid i chi ddweud pam. ' +
      'Bydd eich achos wedyn yn dangos erbyn pryd y byddwch yn clywed gennym.',
  },
  'ask.review-send': { en: 'Ask for a review', cy: 'Gofyn am adolygiad' },
  'ask.complain': { en: 'A complaint', cy: 'Cwyn' },
  'ask.complain-what': {
    en: 'Tell us who did not treat you well. A person will ask you what went wrong. You do not have to write it here. It makes no difference to your case.',
    cy:
      'Dywedwch wrthym pwy na wnaeth eich trin yn dda. Bydd rhywun yn gofyn i chi beth aeth o’i le. Nid oes rhaid i chi ei ysgrifennu yma. ' +
      'Nid yw’n gwneud gwahaniaeth i’ch achos.',
  },
  'ask.of': { en: 'Who is it about?', cy: 'Am bwy y mae?' },
  'ask.of.police': { en: 'The police', cy: 'Yr heddlu' },
  'ask.of.witness-care-unit': { en: 'The Witness Care Unit', cy: 'Yr Uned Gofal Tystion' },
  'ask.of.cps': { en: 'The Crown Prosecution Service', cy: 'Gwasanaeth Erlyn y Goron' },
  'ask.of.probation': { en: 'Probation', cy: 'Y Gwasanaeth Prawf' },
  'ask.choose': { en: 'Choose who it is about', cy: 'Dewiswch am bwy y mae' },
  'ask.complain-send': { en: 'Complain', cy: 'Cwyno' },
  'ask.asked-review': { en: 'You have asked for a review', cy: 'Rydych wedi gofyn am adolygiad' },
  'ask.asked-complaint': { en: 'You have made a complaint', cy: 'Rydych wedi gwneud cwyn' },
  'ask.asked-next': {
    en: 'It is written down in your case, with the day by which you must hear from us.',
    cy: 'Mae wedi’i ysgrifennu yn eich achos, gyda’r diwrnod y mae’n rhaid i chi glywed gennym erbyn.',
  },
} as const satisfies Catalogue
