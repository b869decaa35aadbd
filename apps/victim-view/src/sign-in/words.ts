// Why: the way in, in words that tell nothing to whoever looks over a shoulder.
import type { Catalogue } from '@kept-informed/web'

export const SIGN_IN_WORDS = {
  'start.title': { en: 'Start', cy: 'Dechrau' },
  'start.heading': { en: 'Read what we have told you', cy: 'Darllen yr hyn a ddywedwyd wrthych' },
  'start.lead': {
    en: 'You need the reference that is in a message from us. We then send a code to a phone or email address that is safe for you.',
    cy: 'Mae angen y cyfeirnod sydd mewn neges gennym ni. Yna byddwn yn anfon cod i ffôn neu gyfeiriad e-bost sy’n ddiogel i chi.',
  },
  'start.reference': { en: 'Reference', cy: 'Cyfeirnod' },
  'start.reference-hint': { en: 'For example, KI-3F2A91BC', cy: 'Er enghraifft, KI-3F2A91BC' },
  'start.send': { en: 'Send me a code', cy: 'Anfon cod ataf' },
  'start.without': { en: 'If you cannot do this', cy: 'Os na allwch wneud hyn' },
  'start.call': { en: 'Call {phone}. A person will help you.', cy: 'Ffoniwch {phone}. Bydd rhywun yn eich helpu.' },
  'start.not-a-reference': {
    en: 'Enter the reference as it is in the message: KI- and eight letters or numbers',
    cy: 'Rhowch y cyfeirnod fel y mae yn y neges: KI- ac wyth llythyren neu rif',
  },
  'start.too-many': { en: 'There were too many tries. Wait for an hour, or call {phone}', cy: 'Bu gormod o gynigion. Arhoswch am awr, neu ffoniwch {phone}' },
  'code.title': { en: 'Code', cy: 'Cod' },
  'code.heading': { en: 'Enter the code', cy: 'Rhowch y cod' },
  'code.lead': {
    en: 'If the reference is one of ours, a code is on its way to a phone or email address that is safe for you now.',
    cy: 'Os yw’r cyfeirnod yn un o’n rhai ni, mae cod ar ei ffordd i ffôn neu gyfeiriad e-bost sy’n ddiogel i chi nawr.',
  },
  'code.label': { en: 'Code', cy: 'Cod' },
  'code.hint': { en: 'Six numbers. It works for 10 minutes.', cy: 'Chwe rhif. Mae’n gweithio am 10 munud.' },
  'code.send': { en: 'Continue', cy: 'Parhau' },
  'code.none': { en: 'If no code comes', cy: 'Os na ddaw cod' },
  'code.wait': { en: 'Wait for a few minutes, and look at your email too.', cy: 'Arhoswch am ychydig funudau, ac edrychwch ar eich e-bost hefyd.' },
  'code.hours': {
    en: 'We send a code only at the times that you told us are safe.',
    cy: 'Dim ond ar yr adegau y dywedasoch eu bod yn ddiogel y byddwn yn anfon cod.',
  },
  'code.again': { en: 'Check the reference, and ask again', cy: 'Gwirio’r cyfeirnod, a gofyn eto' },
  'code.not-a-code': { en: 'Enter the six numbers of the code', cy: 'Rhowch chwe rhif y cod' },
  'code.wrong': {
    en: 'This code does not work. Try once more, ask for another code, or call {phone}',
    cy: 'Nid yw’r cod hwn yn gweithio. Rhowch gynnig arall arni, gofynnwch am god arall, neu ffoniwch {phone}',
  },
} as const satisfies Catalogue
