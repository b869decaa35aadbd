// Why: an appeal opens again what a victim thought was over: what is certain is said first.
import { isDismissed } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { onDay, shortly, UNSAFE, UNSAFE_SMS, whenAndWhere, yourCase } from './phrases.js'
import { explained } from './terms.js'

const WHAT_IT_IS = 'Mae apêl yn golygu bod llys uwch yn edrych eto ar y rheithfarn neu’r ddedfryd.'

const lodged: Words<'appeal-lodged'> = ({ on, ...news }) => {
  const where = whenAndWhere(news)
  const hearing = where === '' ? null : `Bydd y gwrandawiad llys${where}.`
  const happened = `Mae person a gafwyd yn euog yn ${yourCase(news)} wedi gofyn i lys uwch edrych ar hyn eto. Apêl yw’r enw ar hyn.`
  return {
    sms: ['Mae person a gafwyd yn euog wedi gofyn i lys uwch edrych ar hyn eto. Apêl yw’r enw ar hyn.', hearing, 'Nid oes dim yn newid am y tro.', { ifRoom: 'Byddwn yn dweud wrthych beth sy’n digwydd nesaf.' }],
    heading: 'Mae apêl',
    happened: [`${happened} Gofynnodd ${onDay(on)}.`],
    means: ['Nid oes dim yn newid am y tro. Y llys uwch sy’n penderfynu a yw’r rheithfarn neu’r ddedfryd yn aros yr un fath.', 'Gwyddom y gall hyn beri gofid. Ffoniwch ni os ydych am siarad am hyn.'],
    next: [hearing, hearing === null ? 'Byddwn yn dweud wrthych os bydd gwrandawiad, a beth y mae’r llys yn ei benderfynu.' : 'Byddwn yn dweud wrthych beth y mae’r llys yn ei benderfynu.'],
    easyRead: {
      happened: ['Gofynnodd person a gafwyd yn euog i lys uwch edrych eto.', 'Apêl yw’r enw ar hyn.'],
      means: ['Nid oes dim yn newid nawr.'],
      next: [hearing, 'Byddwn yn dweud wrthych beth y mae’r llys yn ei benderfynu.'],
    },
  }
}

const hearing: Words<'appeal-hearing'> = (news) => {
  const lead = `Bydd yr apêl yn ${yourCase(news)} yn cael ei chlywed yn y llys${whenAndWhere(news)}.`
  const noDate = news.at ? null : 'Ffoniwch ni i gael y dyddiad a’r amser.'
  return {
    sms: [`Bydd yr apêl yn cael ei chlywed yn y llys${whenAndWhere(news)}.`, noDate, { ifRoom: 'Dim ond os gofynnwyd i chi roi tystiolaeth y mae’n rhaid i chi fynd.' }],
    heading: 'Mae dyddiad ar gyfer yr apêl',
    happened: [lead, noDate],
    means: [WHAT_IT_IS],
    next: ['Dim ond os gofynnwyd i chi roi tystiolaeth y mae’n rhaid i chi fynd. Os ydych am fynd i wylio, ffoniwch ni yn gyntaf.', 'Byddwn yn dweud wrthych os bydd y dyddiad yn newid, a beth y mae’r llys yn ei benderfynu.'],
    easyRead: {
      happened: [`Bydd yr apêl yn y llys${whenAndWhere(news)}.`, noDate],
      means: ['Apêl yw pan fydd llys uwch yn edrych eto.'],
      next: ['Nid oes rhaid i chi fynd, oni bai y gofynnwyd i chi.', 'Ydych chi am fynd i wylio?', 'Ffoniwch ni yn gyntaf.', 'Byddwn yn dweud wrthych beth y mae’r llys yn ei benderfynu.'],
    },
  }
}

const decided: Words<'appeal-decided'> = ({ result, on, ...news }) => {
  const said = told('Y canlyniad:', result)
  const changes = result === null ? 'Ffoniwch ni i glywed y penderfyniad.' : isDismissed(result) ? 'Mae’r rheithfarn a’r ddedfryd yn aros yr un fath.' : 'Ffoniwch ni i glywed beth y mae hyn yn ei newid.'
  return {
    sms: [`Penderfynodd y llys yr apêl ${onDay(on)}.`, shortly('Y canlyniad:', result), changes],
    heading: 'Mae’r apêl wedi cael ei phenderfynu',
    happened: [sentences(`Penderfynodd y llys yr apêl yn ${yourCase(news)} ${onDay(on)}.`, said)],
    means: [WHAT_IT_IS, explained(result), changes],
    next: ['Os nad ydych yn siŵr beth mae hyn yn ei olygu i chi, ffoniwch ni. Byddwn yn ei esbonio.', UNSAFE],
    easyRead: { happened: [`Penderfynodd y llys am yr apêl ${onDay(on)}.`, said], means: [changes], next: ['Ydych chi’n ansicr beth mae hyn yn ei olygu?', 'Ffoniwch ni.', UNSAFE_SMS] },
  }
}

export const APPEAL: Family<'appeal-lodged' | 'appeal-hearing' | 'appeal-decided'> = {
  'appeal-lodged': [inFirstFrame(lodged)],
  'appeal-hearing': [inFirstFrame(hearing)],
  'appeal-decided': [inFirstFrame(decided)],
}
