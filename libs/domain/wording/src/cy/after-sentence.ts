// Why: what happens to the offender after the sentence is where fear comes back: it is told calmly, with what protects the reader.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, UNSAFE, UNSAFE_EASY, UNSAFE_SMS, yourCase } from './phrases.js'

const FOUND_GUILTY = 'person a gafwyd yn euog'
const MUST_FOLLOW = 'Rhaid i’r person ddilyn y rheolau hyn:'

const considered: Words<'release-considered'> = ({ offenderOn, ...news }) => {
  const date = told('Y dyddiad ar gyfer hyn:', offenderOn)
  const happened = `Efallai y bydd ${FOUND_GUILTY} yn ${yourCase(news)} yn cael ei ryddhau o’r carchar. Nid yw wedi’i benderfynu eto.`
  return {
    sms: [`Efallai y bydd ${FOUND_GUILTY} yn cael ei ryddhau o’r carchar. Nid yw wedi’i benderfynu eto.`, date, 'Gallwch ddweud eich barn a gofyn am reolau sy’n eich diogelu. Ffoniwch ni.'],
    heading: 'Mae rhyddhau o’r carchar yn cael ei ystyried',
    happened: [sentences(happened, date)],
    means: ['Gallwch ddweud sut y byddai rhyddhau yn effeithio arnoch. Gallwch hefyd ofyn am reolau sy’n eich diogelu. Un enghraifft yw na chaiff y person gysylltu â chi.'],
    next: ['Os ydych am wneud hyn, ffoniwch ni. Nid oes rhaid i chi.', 'Byddwn yn dweud wrthych beth a benderfynir.', UNSAFE],
    easyRead: {
      happened: [`Efallai y bydd ${FOUND_GUILTY} yn gadael y carchar.`, 'Nid yw wedi’i benderfynu eto.', date],
      means: ['Gallwch ddweud sut yr ydych yn teimlo am hyn.', 'Gallwch ofyn am reolau sy’n eich diogelu.'],
      next: ['I wneud hyn, ffoniwch ni.', 'Nid oes rhaid i chi.', 'Byddwn yn dweud wrthych beth a benderfynir.', ...UNSAFE_EASY],
    },
  }
}

const movedToOpen: Words<'offender-moved-to-open'> = ({ on, offenderOn, ...news }) => {
  const date = `Y dyddiad: ${offenderOn ?? on}.`
  return {
    sms: [`Cafodd ${FOUND_GUILTY} ei symud i garchar agored. ${date}`, 'Mae’n dal yn garcharor, ond efallai y caiff fynd allan am gyfnodau byr.', { ifRoom: UNSAFE_SMS }, DANGER_SMS],
    heading: 'Mae carcharor wedi cael ei symud i garchar agored',
    happened: [`Cafodd ${FOUND_GUILTY} yn ${yourCase(news)} ei symud i garchar agored. ${date}`],
    means: ['Mae’n dal yn garcharor. Mae gan garchar agored lai o gloeon ac mae’n paratoi pobl at fywyd y tu allan. Efallai y caiff fynd allan am gyfnodau byr, er enghraifft i weithio.'],
    next: ['Gallwch ofyn am reolau sy’n eich diogelu pan fydd allan. Ffoniwch ni i wneud hyn.', UNSAFE],
    easyRead: {
      happened: [`Mae ${FOUND_GUILTY} mewn carchar agored nawr.`, date],
      means: ['Mae’n dal yn garcharor.', 'Efallai y caiff fynd allan am gyfnodau byr.'],
      next: ['Gallwch ofyn am reolau sy’n eich diogelu.', 'Ffoniwch ni i wneud hyn.', ...UNSAFE_EASY],
    },
  }
}

const released: Words<'offender-released'> = ({ on, offenderOn, conditions, ...news }) => {
  const lead = `Mae hyn am ryddhau o’r carchar berson a gafwyd yn euog yn ${yourCase(news)}. Dyddiad y rhyddhau: ${offenderOn ?? on}.`
  return {
    sms: [`Mae hyn am ryddhau person o’r carchar. Y dyddiad: ${offenderOn ?? on}.`, inShort('Rheolau i’w dilyn:', conditions) ?? 'Ffoniwch ni i glywed pa reolau sy’n eich diogelu.', 'Os torrir rheol, dywedwch wrthym.', DANGER_SMS],
    heading: 'Rhyddhau o’r carchar',
    happened: [lead, listed('Rhaid i’r person ddilyn y rheolau hyn, sy’n eich diogelu:', conditions)],
    means: ['Bydd yn treulio gweddill y ddedfryd y tu allan i’r carchar.', conditions.length > 0 ? 'Os bydd yn torri rheol, gall gael ei anfon yn ôl i’r carchar.' : 'Efallai y bydd rheolau i’w dilyn. Ffoniwch ni i glywed pa reolau sy’n eich diogelu.'],
    next: ['Os caiff rheol ei thorri, neu os bydd y person yn cysylltu â chi ac nad ydych am hynny, dywedwch wrthym ar unwaith. Os ydych mewn perygl, ffoniwch 999.', UNSAFE],
    easyRead: {
      happened: ['Mae hyn am berson a gafwyd yn euog.', 'Mae’n gadael y carchar.', `Y dyddiad: ${offenderOn ?? on}.`, listed(MUST_FOLLOW, conditions)],
      means: conditions.length > 0 ? ['Mae’r rheolau yn eich diogelu.', 'Os bydd yn torri rheol, gall fynd yn ôl i’r carchar.'] : ['Efallai y bydd rheolau sy’n eich diogelu.', 'Ffoniwch ni i’w clywed.'],
      next: ['Os caiff rheol ei thorri, dywedwch wrthym.', 'Os bydd y person yn cysylltu â chi, dywedwch wrthym.', ...UNSAFE_EASY],
    },
  }
}

const recalled: Words<'offender-recalled'> = ({ on, offenderOn, ...news }) => {
  const date = `Y dyddiad: ${offenderOn ?? on}.`
  return {
    sms: [`Mae ${FOUND_GUILTY} wedi cael ei alw yn ôl i’r carchar. ${date}`, 'Gall hyn ddigwydd pan fydd rhywun yn torri rheolau ei ryddhau.', { ifRoom: 'Byddwn yn dweud wrthych beth sy’n digwydd nesaf.' }, DANGER_SMS],
    heading: 'Mae troseddwr wedi cael ei alw yn ôl i’r carchar',
    happened: [`Mae ${FOUND_GUILTY} yn ${yourCase(news)} wedi cael ei alw yn ôl i’r carchar. ${date}`],
    means: ['Ni chaiff fod y tu allan mwyach. Gall hyn ddigwydd pan fydd rhywun yn torri rheolau ei ryddhau.'],
    next: ['Efallai y caiff ei ryddhau eto yn nes ymlaen. Byddwn yn dweud wrthych pan fydd hynny’n cael ei ystyried.', 'Os gwelwch y person y tu allan a bod arnoch ofn, ffoniwch 999.', UNSAFE],
    easyRead: {
      happened: ['Rhaid i berson a gafwyd yn euog fynd yn ôl i’r carchar.', date],
      means: ['Ni chaiff fod y tu allan nawr.'],
      next: ['Byddwn yn dweud wrthych beth sy’n digwydd nesaf.', 'Ydych chi’n gweld y person y tu allan?', 'Oes arnoch ofn? Ffoniwch 999.'],
    },
  }
}

export const AFTER_SENTENCE: Family<'release-considered' | 'offender-moved-to-open' | 'offender-released' | 'offender-recalled'> = {
  'release-considered': [inFirstFrame(considered)],
  'offender-moved-to-open': [inFirstFrame(movedToOpen)],
  'offender-released': [inFirstFrame(released)],
  'offender-recalled': [inFirstFrame(recalled)],
}
