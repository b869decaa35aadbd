// Why: the first messages after a report: proof that it was heard, and what can be asked for. Nothing here presses for an answer.
import type { Family } from '../language-wording.js'
import { sentences } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { OFFENCES } from './offences.js'
import { yourCase } from './phrases.js'

const confirmed: Words<'crime-confirmed'> = ({ offence }) => {
  const crime = offence && OFFENCES[offence]
  const recorded = `Rydym wedi cofnodi trosedd${crime ? `: ${crime}` : ''}.`
  return {
    sms: [recorded, 'Cadwch gyfeirnod y drosedd.', { ifRoom: 'Mae gennych hawliau fel dioddefwr trosedd, a gallwch gael cymorth am ddim. Ffoniwch ni i holi.' }],
    heading: 'Rydym wedi cofnodi’r drosedd',
    happened: [sentences(recorded, 'Mae’n ddrwg gennym fod hyn wedi digwydd.')],
    means: [
      'Rydym wedi ysgrifennu’r hyn a ddywedwyd wrthym. Mae gan y drosedd ei rhif ei hun, sef cyfeirnod y drosedd. Cadwch y rhif hwn. Bydd ei angen arnoch pan fyddwch yn ein ffonio. Os oes gennych yswiriant, efallai y byddant yn gofyn amdano.',
      'Mae gennych hawliau fel dioddefwr trosedd. Dwy ohonynt yw cael gwybod beth sy’n digwydd, a chael cymorth. Gallwch ddarllen am eich hawliau yn www.gov.uk/victims-code, neu ffoniwch ni a gofynnwch.',
    ],
    next: [
      'Rydym yn edrych ar beth y gellir ei wneud. Byddwn yn dweud wrthych pan fydd newyddion.',
      'Os ydych wedi cael niwed neu’n teimlo’n sâl, ewch i weld meddyg neu ffoniwch GIG 111. Mae am ddim. Mewn argyfwng, ffoniwch 999.',
      'Efallai y gallwch gael arian am yr hyn yr ydych wedi ei golli neu ei ddioddef. Iawndal yw’r enw ar hyn. Ffoniwch ni i holi amdano.',
    ],
    easyRead: {
      happened: [`Rydym wedi ysgrifennu bod trosedd wedi digwydd${crime ? `: ${crime}` : ''}.`, 'Mae’n ddrwg gennym fod hyn wedi digwydd.'],
      means: ['Mae gan y drosedd rif.', 'Cadwch y rhif.', 'Mae gennych hawliau.', 'Gallwch ein ffonio a holi amdanynt.'],
      next: ['Byddwn yn dweud wrthych pan fydd newyddion.', 'Ydych chi wedi cael niwed, neu’n sâl?', 'Ewch i weld meddyg, neu ffoniwch 111.', 'Efallai y gallwch gael arian.', 'Ffoniwch ni i holi amdano.'],
    },
  }
}

const statement: Words<'victim-statement-offer'> = (news) => {
  const can = news.tellsFor ? `Gellir gwneud Datganiad Personol Dioddefwr yn ${yourCase(news)}.` : 'Gallwch wneud Datganiad Personol Dioddefwr.'
  const says = news.tellsFor ? 'Mae’n dweud sut y mae’r drosedd wedi newid bywyd.' : 'Mae’n dweud yn eich geiriau eich hun sut y mae’r drosedd wedi effeithio arnoch.'
  return {
    sms: [`${can} ${says}`, 'Eich dewis chi yw hyn. I’w wneud, ffoniwch ni.'],
    heading: news.tellsFor ? 'Datganiad am sut y mae’r drosedd wedi effeithio ar bobl' : 'Gallwch ddweud sut y mae’r drosedd wedi effeithio arnoch',
    happened: [`${can} ${says}`, 'Gall ddweud sut y mae pobl yn teimlo nawr. Gall sôn am iechyd, cartref, gwaith ac arian.'],
    means: ['Os bydd yr achos yn mynd i’r llys, a’r llys yn penderfynu bod rhywun yn euog, bydd y llys yn ystyried y datganiad cyn penderfynu ar y ddedfryd. Efallai y bydd y person sydd wedi’i gyhuddo yn gweld y datganiad.'],
    next: ['Eich dewis chi yw hyn. Nid oes rhaid i chi ei wneud. Nid oes rhaid i chi benderfynu nawr.', 'I wneud datganiad, neu i holi amdano, ffoniwch ni. Gallwch ychwanegu ato yn nes ymlaen.'],
    easyRead: {
      happened: ['Gallwch wneud datganiad.', 'Mae datganiad yn dweud sut y newidiodd y drosedd fywyd.'],
      means: ['Gall y llys ei ddarllen.', 'Efallai y bydd y person sydd wedi’i gyhuddo yn ei weld hefyd.'],
      next: ['Gallwch ddewis.', 'Nid oes rhaid i chi ei wneud.', 'I’w wneud, ffoniwch ni.'],
    },
  }
}

const compensation: Words<'compensation-information'> = (news) => ({
  sms: ['Efallai y gallwch gael arian oherwydd y drosedd. Iawndal yw’r enw ar hyn.', 'Mae terfyn amser. Ffoniwch ni, a byddwn yn dweud wrthych sut i ofyn amdano.'],
  heading: 'Efallai y gallwch gael iawndal',
  happened: [`Efallai y gallwch gael arian oherwydd y drosedd yn ${yourCase(news)}. Iawndal yw’r enw ar hyn.`],
  means: [
    'Mae dwy ffordd. Efallai y gallwch ddefnyddio’r ddwy.',
    'Un ffordd yw’r Awdurdod Digolledu am Anafiadau Troseddol (CICA). Efallai y byddant yn talu pobl a gafodd niwed i’r corff neu’r meddwl oherwydd trosedd dreisgar. Mae gofyn yn rhad ac am ddim, ac nid oes angen cyfreithiwr arnoch.',
    'Y ffordd arall yw trwy’r llys. Os bydd y llys yn penderfynu bod rhywun yn euog, gall orchymyn i’r person eich talu.',
  ],
  next: [
    'Os ydych am ofyn i’r CICA am arian, ffoniwch ni. Byddwn yn dweud wrthych sut. Gwnewch hyn yn fuan, gan fod terfyn amser.',
    'Dywedwch wrthym beth yr ydych wedi ei golli a beth gafodd ei ddifrodi. Cadwch dderbynebau a lluniau, er mwyn i’r llys eu gweld.',
    'Ni all neb addo y byddwch yn cael arian.',
  ],
  easyRead: {
    happened: ['Efallai y gallwch gael arian oherwydd y drosedd.', 'Iawndal yw’r enw ar hyn.'],
    means: ['Mae dwy ffordd.', 'Un ffordd yw gofyn i’r CICA.', 'Mae’r CICA yn talu pobl a gafodd niwed.', 'Y ffordd arall yw’r llys.', 'Gall y llys orchymyn i’r person eich talu.'],
    next: ['Ffoniwch ni a byddwn yn dweud sut.', 'Gwnewch hyn yn fuan.', 'Cadwch eich derbynebau.'],
  },
})

export const REPORTING: Family<'crime-confirmed' | 'victim-statement-offer' | 'compensation-information'> = {
  'crime-confirmed': [inFirstFrame(confirmed)],
  'victim-statement-offer': [inFirstFrame(statement)],
  'compensation-information': [inFirstFrame(compensation)],
}
