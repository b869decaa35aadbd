// Why: whether a message is from us, in plain words.
import type { Catalogue } from '@kept-informed/web'

export const CHECK_WORDS = {
  'check.title': { en: 'Check', cy: 'Gwirio' },
  'check.heading': { en: 'Is this message from us?', cy: 'A yw’r neges hon gennym ni?' },
  'check.lead': {
    en: 'Enter the reference that is in the message. We only tell you whether it is ours, and when it was sent. We never say who it was for.',
    cy: 'Rhowch y cyfeirnod sydd yn y neges. Dim ond a yw’n eiddo i ni, a phryd y’i hanfonwyd, y byddwn yn ei ddweud wrthych. Ni fyddwn byth yn dweud ar gyfer pwy yr oedd.',
  },
  'check.send': { en: 'Check it', cy: 'Ei wirio' },
  'check.yes': { en: 'Yes, it is from us', cy: 'Ydy, mae gennym ni' },
  'check.no': { en: 'No, we do not know this reference', cy: 'Na, nid ydym yn adnabod y cyfeirnod hwn' },
  'check.by.sms': { en: 'A text that we sent on {day}', cy: 'Neges destun a anfonwyd gennym ar {day}' },
  'check.by.email': { en: 'An email that we sent on {day}', cy: 'E-bost a anfonwyd gennym ar {day}' },
  'check.by.letter': { en: 'A letter that we sent on {day}', cy: 'Llythyr a anfonwyd gennym ar {day}' },
  'check.yes-next': {
    en: 'Did it come on another day, or in another way? Then it is not ours. We never ask for money, a password or bank details.',
    cy: 'A ddaeth ar ddiwrnod arall, neu mewn ffordd arall? Yna nid yw’n eiddo i ni. Ni fyddwn byth yn gofyn am arian, cyfrinair na manylion banc.',
  },
  'check.no-next': {
    en: 'Check that you typed it right. If you did, do not answer the message, and do not open a link in it. Call {phone}.',
    cy: 'Gwiriwch eich bod wedi’i deipio’n gywir. Os gwnaethoch, peidiwch ag ateb y neges, a pheidiwch ag agor dolen ynddi. Ffoniwch {phone}.',
  },
} as const satisfies Catalogue
