// Why: the way to court and through it: what is on which day, what is expected of the reader, and that help exists.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, onDay, shortly, whenAndWhere, yourCase } from './phrases.js'
import { explained } from './terms.js'

const GOING = 'Nid oes rhaid i chi fynd, oni bai y gofynnwyd i chi roi tystiolaeth. Os ydych am fynd i wylio, ffoniwch ni yn gyntaf.'
const GOING_SMS = { ifRoom: 'Dim ond os gofynnwyd i chi roi tystiolaeth y mae’n rhaid i chi fynd.' }
const GOING_EASY = ['Nid oes rhaid i chi fynd, oni bai y gofynnwyd i chi.', 'Ydych chi am fynd i wylio?', 'Ffoniwch ni yn gyntaf.']
const NO_DATE = 'Ffoniwch ni i gael y dyddiad a’r amser.'

const hearingListed: Words<'hearing-listed'> = ({ purpose, ...news }) => {
  const lead = `Bydd gwrandawiad llys yn ${yourCase(news)}${whenAndWhere(news)}.`
  return {
    sms: [`Bydd gwrandawiad llys${whenAndWhere(news)}.`, shortly('Diben:', purpose), news.at ? null : NO_DATE, GOING_SMS],
    heading: 'Bydd gwrandawiad llys',
    happened: [sentences(lead, told('Diben y gwrandawiad:', purpose)), news.at ? null : NO_DATE],
    means: ['Mae gwrandawiad yn amser pan fydd y llys yn trafod yr achos ac efallai’n penderfynu rhywbeth.', explained(purpose)],
    next: [GOING, 'Byddwn yn dweud wrthych os bydd y dyddiad, yr amser neu’r lle yn newid.'],
    easyRead: {
      happened: [`Bydd diwrnod yn y llys${whenAndWhere(news)}.`, told('Diben:', purpose), news.at ? null : NO_DATE],
      means: ['Bydd y llys yn trafod yr achos.', explained(purpose)],
      next: [...GOING_EASY, 'Byddwn yn dweud wrthych os bydd y diwrnod yn newid.'],
    },
  }
}

const hearingChanged: Words<'hearing-changed'> = ({ purpose, reason, ...news }) => {
  const where = whenAndWhere(news)
  const now = where === '' ? null : `Bydd nawr${where}.`
  const noDate = news.at ? null : 'Ffoniwch ni i gael y dyddiad a’r amser newydd.'
  return {
    sms: ['Mae gwrandawiad llys wedi newid.', now, noDate, shortly('Y rheswm:', reason), { ifRoom: 'Defnyddiwch hwn, ac nid yr hyn a ddywedwyd wrthych o’r blaen.' }],
    heading: 'Mae gwrandawiad llys wedi newid',
    happened: [sentences(`Mae gwrandawiad llys yn ${yourCase(news)} wedi newid.`, now, told('Diben y gwrandawiad:', purpose), told('Y rheswm dros y newid:', reason)), noDate],
    means: ['Defnyddiwch y dyddiad, yr amser a’r lle hwn, ac nid yr hyn a ddywedwyd wrthych o’r blaen.', explained(purpose, reason)],
    next: [GOING, 'Mae’n ddrwg gennym os yw’r newid hwn yn gwneud pethau’n anodd i chi. Byddwn yn dweud wrthych os bydd yn newid eto.'],
    easyRead: {
      happened: ['Mae diwrnod yn y llys wedi newid.', now, noDate, told('Y rheswm:', reason)],
      means: ['Defnyddiwch y diwrnod newydd.', 'Peidiwch â defnyddio’r hen ddiwrnod.', explained(reason)],
      next: [...GOING_EASY],
    },
  }
}

const witnessRequired: Words<'witness-required'> = (news) => {
  const must = news.tellsFor ? 'Mae angen i’r person yr ydych yn ei helpu' : 'Mae angen i chi'
  const where = whenAndWhere(news)
  return {
    sms: [`${must} fynd i’r llys i roi tystiolaeth${where}.`, news.at ? null : 'Ffoniwch ni i wirio’r dyddiad a’r amser.', 'Os yw hyn yn broblem, ffoniwch ni nawr. Mae help yn y llys am ddim. Holwch ni amdano.'],
    heading: news.tellsFor ? 'Mae angen tyst yn y llys' : 'Mae eich angen yn y llys',
    happened: [`${must} fynd i’r llys i roi tystiolaeth yn ${yourCase(news)}${where}.`, news.at ? null : 'Ffoniwch ni i wirio’r dyddiad, yr amser a’r lle.'],
    means: ['Ystyr "rhoi tystiolaeth" yw dweud wrth y llys beth ddigwyddodd ac ateb cwestiynau. Rhaid i dyst ddod. Os yw hyn yn broblem, ffoniwch ni ar unwaith. Byddwn yn siarad â chi amdano.'],
    next: [
      'Gallwch weld y llys cyn y diwrnod. Gall gwirfoddolwr fod yno i’ch cefnogi. Mae am ddim. Ffoniwch ni i ofyn am hyn.',
      'Gall rhoi tystiolaeth fod yn frawychus. Gall y llys ganiatáu help ychwanegol. Un enghraifft yw sgrin, fel na all y person sydd wedi’i gyhuddo weld y tyst. Ffoniwch ni i siarad am hyn.',
      'Byddwn yn dweud wrthych os bydd y dyddiad, yr amser neu’r lle yn newid.',
    ],
    easyRead: {
      happened: [`${must} fynd i’r llys${where}.`, news.at ? null : 'Ffoniwch ni i wirio’r diwrnod.'],
      means: ['Bydd y llys yn gofyn beth ddigwyddodd.', 'Rhaid i dyst ddod.', 'Ydy hyn yn broblem?', 'Ffoniwch ni nawr.'],
      next: ['Gallwch weld y llys cyn y diwrnod.', 'Gall rhywun fod yno i’ch cefnogi.', 'Mae am ddim.', 'Ffoniwch ni i ofyn am hyn.', 'Byddwn yn dweud wrthych os bydd y diwrnod yn newid.'],
    },
  }
}

const specialMeasures: Words<'special-measures'> = ({ granted, refused, on, ...news }) => {
  const unknown = granted.length + refused.length > 0 ? null : 'Ffoniwch ni i glywed y penderfyniad.'
  return {
    sms: [`Penderfynodd y llys ${onDay(on)} am help ychwanegol i roi tystiolaeth.`, inShort('Cytunodd i:', granted), inShort('Ni chytunodd i:', refused), 'Ffoniwch ni i siarad am hyn.'],
    heading: 'Mae’r llys wedi penderfynu am help ychwanegol i roi tystiolaeth',
    happened: [`Penderfynodd y llys ${onDay(on)} am help ychwanegol i roi tystiolaeth yn ${yourCase(news)}.`, listed('Cytunodd y llys i:', granted), listed('Ni chytunodd y llys i:', refused), unknown],
    means: ['"Mesurau arbennig" yw enw’r llys ar yr help hwn. Mae yno i’w gwneud yn haws i dyst ddweud beth ddigwyddodd.'],
    next: ['Ffoniwch ni i glywed sut y mae hyn yn gweithio ar y diwrnod. Ffoniwch ni hefyd os ydych yn poeni amdano, neu os oes angen help arall arnoch.'],
    easyRead: {
      happened: ['Penderfynodd y llys am help ychwanegol yn y llys.', listed('Gallwch gael:', granted), listed('Ni allwch gael:', refused), unknown],
      means: ['Mae’r help yn ei gwneud yn haws siarad yn y llys.'],
      next: ['Ydych chi’n poeni?', 'Ffoniwch ni.'],
    },
  }
}

const warrantIssued: Words<'warrant-issued'> = ({ outcome, on, ...news }) => ({
  sms: [`Gorchmynnodd llys ${onDay(on)} i’r heddlu arestio person dan amheuaeth. Gwarant yw’r enw ar hyn.`, shortly('Dywedodd y llys:', outcome), { ifRoom: 'Byddwn yn dweud wrthych pan fydd wedi’i wneud.' }, DANGER_SMS],
  heading: 'Mae llys wedi gorchymyn arestio',
  happened: [sentences(`Gorchmynnodd llys ${onDay(on)} i’r heddlu arestio person dan amheuaeth yn ${yourCase(news)}. Gwarant yw’r enw ar hyn.`, told('Dywedodd y llys:', outcome)), explained(outcome)],
  means: ['Mae’r heddlu yn chwilio am y person, i ddod ag ef i’r llys.'],
  next: ['Byddwn yn dweud wrthych pan fydd y person wedi’i arestio.', 'Os gwelwch y person, peidiwch â mynd yn agos. Ffoniwch 999.'],
  easyRead: {
    happened: [`Dywedodd llys ${onDay(on)}: arestiwch berson dan amheuaeth.`, 'Gwarant yw’r enw ar hyn.', told('Dywedodd y llys:', outcome)],
    means: ['Mae’r heddlu yn chwilio am y person.'],
    next: ['Byddwn yn dweud wrthych pan fyddant yn dod o hyd iddo.', 'Ydych chi’n gweld y person?', 'Peidiwch â mynd yn agos.', 'Ffoniwch 999.'],
  },
})

const warrantExecuted: Words<'warrant-executed'> = ({ outcome, on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei arestio ${onDay(on)}, fel y gorchmynnodd y llys.`, shortly('Beth ddigwyddodd wedyn:', outcome), { ifRoom: 'Byddwn yn dweud wrthych beth sy’n digwydd nesaf.' }],
  heading: 'Mae person dan amheuaeth wedi cael ei arestio ar orchymyn llys',
  happened: [sentences(`Cafodd person dan amheuaeth yn ${yourCase(news)} ei arestio ${onDay(on)}. Roedd llys wedi gorchymyn hyn. Gwarant yw’r enw ar orchymyn o’r fath.`, told('Beth ddigwyddodd wedyn:', outcome)), explained(outcome)],
  means: ['Gall y llys nawr ddelio â’r person hwn.'],
  next: ['Y llys sy’n penderfynu sut y mae’r achos yn mynd ymlaen. Byddwn yn dweud wrthych.'],
  easyRead: {
    happened: [`Cafodd person dan amheuaeth ei arestio gan yr heddlu ${onDay(on)}.`, 'Roedd y llys wedi gorchymyn hyn.', told('Beth ddigwyddodd wedyn:', outcome)],
    means: ['Gall y llys nawr fynd ymlaen.'],
    next: ['Byddwn yn dweud wrthych beth sy’n digwydd nesaf.'],
  },
})

export const COURT: Family<'hearing-listed' | 'hearing-changed' | 'witness-required' | 'special-measures' | 'warrant-issued' | 'warrant-executed'> = {
  'hearing-listed': [inFirstFrame(hearingListed)],
  'hearing-changed': [inFirstFrame(hearingChanged)],
  'witness-required': [inFirstFrame(witnessRequired)],
  'special-measures': [inFirstFrame(specialMeasures)],
  'warrant-issued': [inFirstFrame(warrantIssued)],
  'warrant-executed': [inFirstFrame(warrantExecuted)],
}
