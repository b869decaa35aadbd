// Why: by which channel something goes, how it stands there and in which form it is read are words of the machine; people read them in theirs.
import type { Catalogue, Said } from '@kept-informed/web'

const both = (en: string, cy: string) => ({ en, cy })
type Both = ReturnType<typeof both>

const CHANNELS: Readonly<Record<string, Both>> = { sms: both('Text message', 'Neges destun'), email: both('Email', 'E-bost'), letter: both('Letter', 'Llythyr') }

const STATUS: Readonly<Record<string, Both>> = {
  created: both('to be sent', 'i’w anfon'),
  sending: both('being sent', 'yn cael ei anfon'),
  accepted: both('taken by the provider', 'wedi’i gymryd gan y darparwr'),
  delivered: both('delivered', 'wedi’i ddosbarthu'),
  dispatched: both('posted', 'wedi’i bostio'),
  returned: both('came back', 'wedi dod yn ôl'),
  'temporary-failure': both('failed for now', 'wedi methu am y tro'),
  'permanent-failure': both('failed for good', 'wedi methu’n derfynol'),
  'technical-failure': both('failed by a fault', 'wedi methu oherwydd nam'),
  unknown: both('nobody knows whether it was taken', 'ni ŵyr neb a gafodd ei gymryd'),
  cancelled: both('cancelled', 'wedi’i ganslo'),
}

/** As the notifier names what a text is judged by: `sms`, or `letter, told for another, late, few facts`. */
const FORMS: Readonly<Record<string, Both>> = {
  ...CHANNELS,
  'email with a neutral subject': both('Email with a neutral subject', 'E-bost â phwnc niwtral'),
  'easy-read letter': both('Easy read letter', 'Llythyr hawdd ei ddeall'),
  'neutral sms': both('Neutral text message', 'Neges destun niwtral'),
  'neutral email': both('Neutral email', 'E-bost niwtral'),
  'neutral letter': both('Neutral letter', 'Llythyr niwtral'),
}
const READ_AS: Readonly<Record<string, Both>> = {
  'told for another': both('to somebody who is told for the victim', 'at rywun sy’n cael gwybod ar ran y dioddefwr'),
  late: both('told late', 'yn hwyr'),
  'few facts': both('with few facts', 'gydag ychydig o ffeithiau'),
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const named = (prefix: string, words: Readonly<Record<string, Both>>): Catalogue => Object.fromEntries(Object.entries(words).map(([word, said]) => [`${prefix}.${word}`, said]))

export const CARRIED_WORDS: Catalogue = {
  ...named('channel', CHANNELS),
  ...named('status', Object.fromEntries(Object.entries(STATUS).map(([status, { en, cy }]) => [status, both(capital(en), capital(cy))]))),
  ...named('way', STATUS),
  'way.of': both('{channel}: {status}', '{channel}: {status}'),
  ...named('form', FORMS),
  ...named('read-as', READ_AS),
  'form.read-as': both('{form}, {as}', '{form}, {as}'),
  'language.en': both('English', 'Saesneg'),
  'language.cy': both('Welsh', 'Cymraeg'),
}

/** What is not known here is shown as it came. */
const saidBy = (prefix: string, words: Readonly<Record<string, Both>>, word: string): Said => (Object.hasOwn(words, word) ? { words: `${prefix}.${word}` } : { text: word })

export const channelCell = (channel: string): Said => saidBy('channel', CHANNELS, channel)
export const statusCell = (status: string): Said => saidBy('status', STATUS, status)
/** `Text message: delivered`. */
export const wayCell = ({ channel, status }: { channel: string; status: string }): Said => ({
  words: 'way.of',
  facts: { channel: channelCell(channel), status: saidBy('way', STATUS, status) },
})

export function formCell(form: string): Said {
  const [first = '', ...more] = form.split(', ')
  return more.reduce<Said>((said, as) => ({ words: 'form.read-as', facts: { form: said, as: saidBy('read-as', READ_AS, as) } }), saidBy('form', FORMS, first))
}
