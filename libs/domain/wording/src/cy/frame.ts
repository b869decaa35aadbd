// Why: the Welsh around every message. Who reads it may be frightened or in a hurry: who we are, whom to call, and what to do in danger.
import type { Around, Frame, FrameFacts, NeutralWords } from '../frame.js'
import { greetingOf } from '../render/recipient-name.js'
import { sentences } from '../sentences.js'
import type { SupportLine } from '../support/support-line.js'
import { DANGER, yourCase } from './phrases.js'

const whom = ({ contactName, force, phone }: FrameFacts): string => `${contactName ?? force} ar ${phone}`
const reach = ({ name, phone, web }: SupportLine): string => `${name}: ${[phone && `ffoniwch ${phone}`, web && `ewch i ${web}`].filter(Boolean).join(' neu ')}.`

const full: Around = {
  opening: ({ force, crimeReference, ...facts }) => [`${force} ydym ni. Rydym yn ysgrifennu am ${yourCase(facts)}. Cyfeirnod y drosedd yw ${crimeReference}.`],
  late: 'Rydym yn dweud hyn wrthych yn hwyrach nag y dylem. Mae’n ddrwg gennym.',
  contact: (facts) => [
    sentences(`Os oes gennych gwestiynau, ffoniwch ${whom(facts)}.`, facts.hours && `Gallwch ffonio ar yr adegau hyn: ${facts.hours}.`, `Rhowch gyfeirnod y drosedd: ${facts.crimeReference}.`),
    `Os ydych am wirio bod y neges hon yn dod gennym ni, ffoniwch a rhowch y cyfeirnod hwn: ${facts.reference}.`,
    DANGER,
    facts.url === '' ? null : `Mae rhagor o help ar gael yma: ${facts.url}`,
  ],
  complaint: ({ forcePhone }) => [`Os nad ydych yn hapus â’r ffordd yr ydym wedi eich trin, mae gennych hawl i gwyno. Ffoniwch ni ar ${forcePhone} a dywedwch eich bod am wneud cwyn.`],
  support: (lines) => [lines.length === 0 ? 'Gallwch gael cymorth os ydych am ei gael. Ffoniwch ni a gofynnwch.' : { lead: 'Gallwch gael cymorth os ydych am ei gael:', items: lines.map((line) => `${reach(line)} ${line.about.cy}`) }],
}

const easyRead: Around = {
  opening: ({ force, crimeReference, ...facts }) => [`${force} ydym ni.`, `Mae hyn am ${yourCase(facts)}.`, `Rhif yr achos yw ${crimeReference}.`],
  late: 'Mae’r llythyr hwn yn hwyr. Mae’n ddrwg gennym.',
  contact: (facts) => ['Gallwch ofyn cwestiynau i ni.', `Ffoniwch ${whom(facts)}.`, facts.hours && `Gallwch ffonio ar yr adegau hyn: ${facts.hours}.`, `Dywedwch y rhif hwn: ${facts.crimeReference}.`, 'Ai oddi wrthym ni y daeth y llythyr hwn?', `Ffoniwch a gofynnwch. Dywedwch y rhif hwn: ${facts.reference}.`, DANGER],
  complaint: ({ forcePhone }) => ['Ydych chi’n anhapus â ni?', `Gallwch gwyno. Ffoniwch ${forcePhone}.`],
  support: (lines) => (lines.length === 0 ? ['Gallwch gael help.', 'Ffoniwch ni a gofynnwch.'] : ['Gallwch gael help.', ...lines.map(reach)]),
}

const end = (facts: FrameFacts, hours: string | null): string =>
  `Cwestiynau? Ffoniwch ${facts.contactName ?? 'ni'} ar ${facts.phone}${hours === null ? '' : `, ${hours}`}. Cyf. y drosedd ${facts.crimeReference}. Cyf. y neges ${facts.reference}.`

export const FRAME: Frame = {
  headings: {
    happened: 'Beth sydd wedi digwydd', means: 'Beth mae hyn yn ei olygu', next: 'Beth sy’n digwydd nesaf', review: 'Gallwch ofyn am adolygiad',
    contact: 'Â phwy i gysylltu', complaint: 'Os nad ydych yn hapus â ni', support: 'Cymorth i chi',
  },
  full,
  easyRead,
  greeting: (name) => greetingOf(name, { dear: 'Annwyl', hello: 'Helo' }),
  subject: ({ crimeReference, ...facts }) => `Diweddariad am ${yourCase(facts)}: ${crimeReference}`,
  lookAround: 'Mae newyddion i chi. Darllenwch hyn pan fyddwch ar eich pen eich hun ac na all neb arall weld eich sgrin. Cymerwch eich amser. Mae’r neges yn dechrau o dan y llinell hon.',
  moreNews: (heading) => `Rhagor o newyddion: ${heading}`,
  several: (count) => `Mae hyn yn wir am ${count} o bobl.`,
  // A locked phone shows the first lines to whoever holds it: no news is in them.
  sms: {
    begin: ({ force, ...facts }) => `${force}: Mae newyddion am ${yourCase(facts)}. Darllenwch ar eich pen eich hun.`,
    late: 'Ymddiheurwn: mae’n hwyr.',
    end: (facts) => end(facts, null),
    endWithHours: (facts) => end(facts, facts.hours),
    also: (heading) => `Hefyd: ${heading}.`,
    more: 'Mae rhagor o newyddion. Ffoniwch ni i’w glywed.',
    alphabet: 'gsm',
  },
}

export const NEUTRAL: NeutralWords = {
  news: 'Mae newyddion i chi',
  call: ({ phone, reference }) => `Pan fyddwch yn barod, ffoniwch ${phone} a rhowch y cyfeirnod ${reference}.`,
  hours: (hours) => `Gallwch ffonio ar yr adegau hyn: ${hours}.`,
  greeting: 'Helo',
  sender: 'Ffoniwch ni',
}
