// Why: how she is reached, in plain words.
import type { Catalogue } from '@kept-informed/web'

export const CONTACT_WORDS = {
  'contact.title': { en: 'Contact', cy: 'Cysylltu' },
  'contact.heading': { en: 'How we reach you', cy: 'Sut rydym yn cysylltu â chi' },
  'contact.done': { en: 'Done', cy: 'Wedi’i wneud' },
  'contact.done-changed': { en: 'We have changed it. It counts from now on.', cy: 'Rydym wedi’i newid. Mae’n cyfrif o hyn ymlaen.' },
  'contact.done-given': {
    en: 'Thank you. Somebody will check it with you before we use it.',
    cy: 'Diolch. Bydd rhywun yn ei wirio gyda chi cyn i ni ei ddefnyddio.',
  },
  'contact.done-paused': {
    en: 'We will not send you messages, except what we must tell you.',
    cy: 'Ni fyddwn yn anfon negeseuon atoch, ac eithrio’r hyn y mae’n rhaid i ni ei ddweud wrthych.',
  },
  'contact.done-resumed': { en: 'We will send you messages again.', cy: 'Byddwn yn anfon negeseuon atoch eto.' },
  'contact.channel.sms': { en: 'Text to {shown}', cy: 'Neges destun i {shown}' },
  'contact.channel.email': { en: 'Email to {shown}', cy: 'E-bost i {shown}' },
  'contact.channel.letter': { en: 'Letter to {shown}', cy: 'Llythyr i {shown}' },
  'contact.detail.full': { en: 'We tell you the news there.', cy: 'Rydym yn dweud y newyddion wrthych yno.' },
  'contact.detail.neutral': { en: 'We only say there that there is news.', cy: 'Dim ond dweud yno bod newyddion a wnawn.' },
  'contact.hours-now': { en: 'Safe times now: {hours}.', cy: 'Amseroedd diogel nawr: {hours}.' },
  'contact.usual-hours': { en: 'every day, 08:00–20:00', cy: 'bob dydd, 08:00–20:00' },
  'contact.every-day': { en: 'every day', cy: 'bob dydd' },
  'contact.never': { en: 'never', cy: 'byth' },
  'contact.not-usable': { en: 'We cannot use it now.', cy: 'Ni allwn ei ddefnyddio nawr.' },
  'contact.any-time': { en: 'at any time', cy: 'ar unrhyw adeg' },
  'contact.days': { en: 'Change the safe times', cy: 'Newid yr amseroedd diogel' },
  'contact.which-days': { en: 'On which days?', cy: 'Ar ba ddyddiau?' },
  'contact.days-hint': { en: 'Tick nothing if the times are right as they are.', cy: 'Peidiwch â thicio dim os yw’r amseroedd yn iawn fel y maent.' },
  'contact.from': { en: 'From', cy: 'O' },
  'contact.to': { en: 'To', cy: 'Hyd' },
  'contact.wrong-hours': { en: 'Choose a time from and a later time to', cy: 'Dewiswch amser o ac amser hwyrach hyd' },
  'contact.neutral': { en: 'Only say that there is news', cy: 'Dim ond dweud bod newyddion' },
  'contact.neutral-hint': {
    en: 'Then you cannot read your case here with this phone or address. You call us to hear it.',
    cy: 'Yna ni allwch ddarllen eich achos yma gyda’r ffôn neu’r cyfeiriad hwn. Byddwch yn ein ffonio i’w glywed.',
  },
  'contact.stop': { en: 'Do not use it any more. It is not safe.', cy: 'Peidiwch â’i ddefnyddio mwyach. Nid yw’n ddiogel.' },
  'contact.first': { en: 'What do we try first?', cy: 'Beth ydym ni’n rhoi cynnig arno’n gyntaf?' },
  'contact.first.sms': { en: 'Text', cy: 'Neges destun' },
  'contact.first.email': { en: 'Email', cy: 'E-bost' },
  'contact.first.letter': { en: 'Letter', cy: 'Llythyr' },
  'contact.language': { en: 'Language', cy: 'Iaith' },
  'contact.formats': { en: 'What makes it easier to read?', cy: 'Beth sy’n ei gwneud yn haws i’w ddarllen?' },
  'contact.format.large-print': { en: 'Large print', cy: 'Print bras' },
  'contact.format.easy-read': { en: 'Very short sentences', cy: 'Brawddegau byr iawn' },
  'contact.save': { en: 'Save', cy: 'Cadw' },
  'contact.changed-meanwhile': {
    en: 'Somebody has changed this meanwhile. Look at it again, and save once more',
    cy: 'Mae rhywun wedi newid hyn yn y cyfamser. Edrychwch arno eto, a’i gadw unwaith eto',
  },
  'contact.refused': { en: 'This could not be saved. Look at it again', cy: 'Ni ellid cadw hyn. Edrychwch arno eto' },
  'contact.new': { en: 'A new number or email address', cy: 'Rhif neu gyfeiriad e-bost newydd' },
  'contact.new-why': {
    en: 'We do not use it before somebody has checked with you that it is safe.',
    cy: 'Ni fyddwn yn ei ddefnyddio cyn i rywun wirio gyda chi ei fod yn ddiogel.',
  },
  'contact.new-label': { en: 'Mobile number or email address', cy: 'Rhif ffôn symudol neu gyfeiriad e-bost' },
  'contact.new-send': { en: 'Give it to us', cy: 'Ei roi i ni' },
  'contact.not-a-contact': {
    en: 'Enter a mobile number, such as 07700 900123, or an email address',
    cy: 'Rhowch rif ffôn symudol, megis 07700 900123, neu gyfeiriad e-bost',
  },
  'contact.waiting': {
    en: 'You gave us {shown}. Nobody has checked it with you yet, so we do not use it.',
    cy: 'Rhoesoch {shown} i ni. Nid oes neb wedi’i wirio gyda chi eto, felly nid ydym yn ei ddefnyddio.',
  },
  'contact.pause': { en: 'Do you want a break?', cy: 'A ydych eisiau seibiant?' },
  'contact.pause-what': {
    en: 'You can ask us not to send you messages. You can change your mind at any time.',
    cy: 'Gallwch ofyn i ni beidio ag anfon negeseuon atoch. Gallwch newid eich meddwl ar unrhyw adeg.',
  },
  'contact.is-paused': { en: 'You asked us not to send you messages.', cy: 'Gofynasoch i ni beidio ag anfon negeseuon atoch.' },
  'contact.pause-must': {
    en:
      'Some things we must tell you even then: that somebody was released or went back to prison, that what they may not do has changed, ' +
      'that a court wants them arrested, that you have to come to court as a witness, and that somebody has escaped.',
    cy:
      'Mae rhai pethau y mae’n rhaid i ni eu dweud wrthych hyd yn oed bryd hynny: bod rhywun wedi’i ryddhau neu wedi mynd yn ôl i’r carchar, ' +
      'bod yr hyn na chânt ei wneud wedi newid, bod llys am iddynt gael eu harestio, bod yn rhaid i chi ddod i’r llys fel tyst, a bod rhywun wedi dianc.',
  },
  'contact.pause-send': { en: 'Pause messages', cy: 'Oedi negeseuon' },
  'contact.resume-send': { en: 'Send me messages again', cy: 'Anfon negeseuon ataf eto' },
  'day.mon': { en: 'Monday', cy: 'Dydd Llun' },
  'day.tue': { en: 'Tuesday', cy: 'Dydd Mawrth' },
  'day.wed': { en: 'Wednesday', cy: 'Dydd Mercher' },
  'day.thu': { en: 'Thursday', cy: 'Dydd Iau' },
  'day.fri': { en: 'Friday', cy: 'Dydd Gwener' }, 'day.sat': { en: 'Saturday', cy: 'Dydd Sadwrn' }, 'day.sun': { en: 'Sunday', cy: 'Dydd Sul' },
} as const satisfies Catalogue
