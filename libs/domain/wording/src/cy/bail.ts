// Why: bail conditions are what keeps a victim safe: she must know them word for word, and what to do when one is broken.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, onDay, RULE_BROKEN, RULE_BROKEN_EASY, shortly, UNSAFE, UNSAFE_EASY, UNSAFE_SMS, yourCase } from './phrases.js'
import { explained } from './terms.js'

const UNKNOWN = 'Ffoniwch ni i glywed a oes rheolau i’w dilyn.'
const WHAT_BAIL_IS = 'Ystyr "ar fechnïaeth" yw bod person dan amheuaeth yn cael mynd adref am y tro. Gellir rhoi rheolau, sef amodau mechnïaeth.'
const BROKEN_SMS = 'Os torrir rheol, dywedwch wrthym.'
const GO_BY_THESE = 'Dilynwch y rheolau hyn nawr, ac nid y rhai a ddywedwyd wrthych o’r blaen.'
const MUST_FOLLOW = 'Rhaid i’r person ddilyn y rheolau hyn:'

const bailed: Words<'suspect-bailed'> = ({ conditions, returnOn, on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei ryddhau ar fechnïaeth ${onDay(on)}.`, inShort('Rheolau i’w dilyn:', conditions) ?? 'Mae’r heddlu yn parhau â’u gwaith.', conditions.length > 0 ? BROKEN_SMS : null, DANGER_SMS],
  heading: 'Mae person dan amheuaeth wedi cael ei ryddhau ar fechnïaeth',
  happened: [`Cafodd person dan amheuaeth yn ${yourCase(news)} ei ryddhau ar fechnïaeth ${onDay(on)}.`, listed(MUST_FOLLOW, conditions)],
  means: [sentences(WHAT_BAIL_IS, 'Mae’r heddlu yn dal i weithio ar yr achos.'), conditions.length > 0 ? RULE_BROKEN : UNKNOWN],
  next: [returnOn === null ? 'Rhaid i’r person ddod yn ôl at yr heddlu pan ofynnir.' : `Rhaid i’r person ddod yn ôl at yr heddlu ${onDay(returnOn)}.`, 'Byddwn yn dweud wrthych os bydd y rheolau yn newid.', UNSAFE],
  easyRead: {
    happened: [`Cafodd person dan amheuaeth fynd adref ${onDay(on)}.`, 'Mechnïaeth yw’r enw ar hyn.', listed(MUST_FOLLOW, conditions)],
    means: conditions.length > 0 ? RULE_BROKEN_EASY : [UNKNOWN],
    next: [returnOn === null ? null : `Rhaid i’r person ddod yn ôl ${onDay(returnOn)}.`, 'Byddwn yn dweud wrthych os bydd y rheolau yn newid.', ...UNSAFE_EASY],
  },
})

const changed: Words<'bail-conditions-changed'> = ({ conditions, reason, on, ...news }) => ({
  sms: [`Newidiodd rheolau mechnïaeth person dan amheuaeth ${onDay(on)}.`, shortly('Y rheswm:', reason), inShort('Y rheolau nawr:', conditions) ?? 'Ffoniwch ni i glywed y rheolau.', BROKEN_SMS, DANGER_SMS],
  heading: 'Mae amodau mechnïaeth wedi newid',
  happened: [
    sentences(`Mae person dan amheuaeth yn ${yourCase(news)} ar fechnïaeth. Newidiodd yr amodau mechnïaeth (rheolau) ${onDay(on)}.`, told('Y rheswm:', reason)),
    explained(reason),
    listed('Rhaid i’r person nawr ddilyn y rheolau hyn:', conditions) ?? 'Ffoniwch ni i glywed beth yw’r rheolau nawr.',
  ],
  means: [WHAT_BAIL_IS, GO_BY_THESE],
  next: [RULE_BROKEN, UNSAFE],
  easyRead: {
    happened: [`Newidiodd rheolau mechnïaeth person dan amheuaeth ${onDay(on)}.`, told('Y rheswm:', reason), listed('Dyma’r rheolau nawr:', conditions) ?? 'Ffoniwch ni i glywed y rheolau.'],
    means: ['Nid yw’r hen reolau yn cyfrif mwyach.'],
    next: [...RULE_BROKEN_EASY, UNSAFE_SMS],
  },
})

const cancelled: Words<'bail-cancelled'> = ({ conditions, reason, on, ...news }) => ({
  sms: [`Cafodd mechnïaeth person dan amheuaeth ei chanslo ${onDay(on)}.`, shortly('Y rheswm:', reason), inShort('Rheolau ar ben:', conditions) ?? 'Mae’r rheolau mechnïaeth wedi dod i ben.', UNSAFE_SMS, DANGER_SMS],
  heading: 'Nid yw person dan amheuaeth ar fechnïaeth mwyach',
  happened: [sentences(`Cafodd mechnïaeth person dan amheuaeth yn ${yourCase(news)} ei chanslo ${onDay(on)}.`, told('Y rheswm:', reason)), explained(reason)],
  means: [listed('Mae’r amodau mechnïaeth (rheolau) hyn wedi dod i ben:', conditions) ?? 'Mae’r amodau mechnïaeth (rheolau) a ddywedwyd wrthych wedi dod i ben.', 'Ffoniwch ni i glywed ble mae’r person nawr, a beth mae hyn yn ei olygu i chi.'],
  next: ['Byddwn yn dweud wrthych pan fydd rhagor o newyddion.', UNSAFE],
  easyRead: {
    happened: [`Daeth mechnïaeth person dan amheuaeth i ben ${onDay(on)}.`, told('Y rheswm:', reason)],
    means: [listed('Mae’r rheolau hyn wedi dod i ben:', conditions) ?? 'Mae’r rheolau mechnïaeth wedi dod i ben.', 'Ffoniwch ni i glywed beth mae hyn yn ei olygu i chi.'],
    next: ['Byddwn yn dweud wrthych pan fydd rhagor o newyddion.', ...UNSAFE_EASY],
  },
})

const courtBail: Words<'court-bail'> = ({ outcome, conditions, on, ...news }) => ({
  sms: [`Penderfynodd llys am fechnïaeth ${onDay(on)}.`, shortly('Y penderfyniad:', outcome), inShort('Y rheolau:', conditions), conditions.length > 0 ? BROKEN_SMS : null, DANGER_SMS],
  heading: 'Mae’r llys wedi penderfynu am fechnïaeth',
  happened: [sentences(`Penderfynodd llys ${onDay(on)} am fechnïaeth i berson sydd wedi’i gyhuddo yn ${yourCase(news)}.`, told('Y penderfyniad:', outcome) ?? 'Ffoniwch ni i glywed y penderfyniad.'), listed(MUST_FOLLOW, conditions)],
  means: ['Ystyr "mechnïaeth" yw bod person yn aros gartref am y diwrnod nesaf yn y llys, ac nid yn y carchar. Gall llys osod rheolau.', explained(outcome), conditions.length > 0 ? GO_BY_THESE : UNKNOWN],
  next: [conditions.length > 0 ? RULE_BROKEN : null, 'Byddwn yn dweud wrthych os bydd y llys yn newid hyn.', UNSAFE],
  easyRead: {
    happened: [`Penderfynodd y llys am fechnïaeth ${onDay(on)}.`, told('Y penderfyniad:', outcome) ?? 'Ffoniwch ni i glywed y penderfyniad.', listed(MUST_FOLLOW, conditions)],
    means: ['Ystyr mechnïaeth yw aros gartref, nid yn y carchar.'],
    next: [...(conditions.length > 0 ? RULE_BROKEN_EASY : [UNKNOWN]), UNSAFE_SMS],
  },
})

export const BAIL: Family<'suspect-bailed' | 'bail-conditions-changed' | 'bail-cancelled' | 'court-bail'> = {
  'suspect-bailed': [inFirstFrame(bailed)],
  'bail-conditions-changed': [inFirstFrame(changed)],
  'bail-cancelled': [inFirstFrame(cancelled)],
  'court-bail': [inFirstFrame(courtBail)],
}
