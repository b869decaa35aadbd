// Why: asking for a call, in plain words.
import type { Catalogue } from '@kept-informed/web'

export const CALL_WORDS = {
  'call.title': { en: 'Call', cy: 'Galwad' },
  'call.heading': { en: 'Ask us to call you', cy: 'Gofyn i ni eich ffonio' },
  'call.lead': {
    en: 'Choose a time when it is safe for you to talk. We do not call before it.',
    cy: 'Dewiswch adeg pan fydd yn ddiogel i chi siarad. Ni fyddwn yn ffonio cyn hynny.',
  },
  'call.wrong-number': {
    en: 'If you cannot talk when we call, say that it is a wrong number.',
    cy: 'Os na allwch siarad pan fyddwn yn ffonio, dywedwch mai rhif anghywir ydyw.',
  },
  'call.case': { en: 'Which case is it about?', cy: 'Pa achos ydyw?' },
  'call.when': { en: 'When is it safe?', cy: 'Pryd mae’n ddiogel?' },
  'call.morning': { en: '{day}, in the morning (8am to 12pm)', cy: '{day}, yn y bore (8am i 12pm)' },
  'call.afternoon': { en: '{day}, in the afternoon (12pm to 5pm)', cy: '{day}, yn y prynhawn (12pm i 5pm)' },
  'call.evening': { en: '{day}, in the evening (5pm to 8pm)', cy: '{day}, gyda’r nos (5pm i 8pm)' },
  'call.send': { en: 'Please call me', cy: 'Ffoniwch fi' },
  'call.choose': { en: 'Choose when it is safe to call you', cy: 'Dewiswch pryd mae’n ddiogel eich ffonio' },
  'call.choose-case': { en: 'Choose which case it is about', cy: 'Dewiswch pa achos ydyw' },
  'call.over': { en: 'This time is nearly over. Choose another', cy: 'Mae’r adeg hon bron ar ben. Dewiswch un arall' },
  'call.enough': {
    en: 'You have asked for calls already. We will call you at those times',
    cy: 'Rydych wedi gofyn am alwadau eisoes. Byddwn yn eich ffonio ar yr adegau hynny',
  },
  'call.asked': { en: 'We will call you', cy: 'Byddwn yn eich ffonio' },
  'call.asked-next': {
    en: 'We call the number that we have for you. If you need us before, call us.',
    cy: 'Byddwn yn ffonio’r rhif sydd gennym ar eich cyfer. Os bydd ein hangen arnoch cyn hynny, ffoniwch ni.',
  },
} as const satisfies Catalogue
