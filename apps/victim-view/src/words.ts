// Why: every word of this view, English and Welsh side by side, page by page; what stands in titles tells nothing. The Welsh is a draft until a Welsh
// speaker of the force has read it.
import type { Catalogue } from '@kept-informed/web'
import { ABOUT_WORDS } from './about/words.js'
import { ASK_WORDS } from './ask/words.js'
import { CALL_WORDS } from './call/words.js'
import { CHECK_WORDS } from './check/words.js'
import { WISH_WORDS } from './contact/wish-words.js'
import { CONTACT_WORDS } from './contact/words.js'
import { HELP_WORDS } from './help/words.js'
import { NEWS_WORDS } from './news/words.js'
import { QUESTION_WORDS } from './question/words.js'
import { SIGN_IN_WORDS } from './sign-in/words.js'

const AROUND = {
  'view.title': { en: 'Information for you', cy: 'Gwybodaeth i chi' },
  'nav.news': { en: 'News', cy: 'Newyddion' },
  'nav.contact': { en: 'Contact', cy: 'Cysylltu' },
  'nav.call': { en: 'Call', cy: 'Galwad' },
  'nav.check': { en: 'Check', cy: 'Gwirio' },
  'nav.about': { en: 'About', cy: 'Ynghylch' },
  'nav.help': { en: 'Help', cy: 'Help' },
  'signed-out.again': { en: 'Start again', cy: 'Dechrau eto' },
  'problem.401': { en: 'You were signed out', cy: 'Cawsoch eich allgofnodi' },
  'problem.401.next': {
    en: 'You are signed out after 15 minutes, and when something changes that may make it unsafe to go on. What you last sent was not done.',
    cy: 'Cewch eich allgofnodi ar ôl 15 munud, a phan fydd rhywbeth yn newid a allai ei gwneud yn anniogel parhau. Ni wnaed yr hyn a anfonwyd gennych ddiwethaf.',
  },
  'problem.403': { en: 'This did not work', cy: 'Ni weithiodd hyn' },
  'problem.403.next': {
    en: 'Go back, and try again. Your browser must accept cookies.',
    cy: 'Ewch yn ôl a rhoi cynnig arall arni. Rhaid i’ch porwr dderbyn cwcis.',
  },
  'problem.409': { en: 'This cannot be done just now', cy: 'Ni ellir gwneud hyn ar hyn o bryd' },
  'problem.409.next': { en: 'Please call us.', cy: 'Ffoniwch ni.' },
} as const satisfies Catalogue

export const WORDS = {
  ...AROUND,
  ...SIGN_IN_WORDS,
  ...NEWS_WORDS,
  ...CONTACT_WORDS,
  ...WISH_WORDS,
  ...CALL_WORDS,
  ...CHECK_WORDS,
  ...ABOUT_WORDS,
  ...HELP_WORDS,
  ...ASK_WORDS,
  ...QUESTION_WORDS,
} satisfies Catalogue
