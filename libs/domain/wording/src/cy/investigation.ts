// Why: what happens between the report and the charge, in words for somebody who has never met the police before.
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, onDay, shortly, UNSAFE, UNSAFE_EASY, UNSAFE_SMS, yourCase } from './phrases.js'
import { explained } from './terms.js'

const NEXT = 'Mae’r heddlu yn parhau â’u gwaith ar yr achos. Byddwn yn dweud wrthych pan fydd newyddion.'
const NEXT_EASY = 'Byddwn yn dweud wrthych pan fydd newyddion.'
const NEXT_SMS = { ifRoom: 'Byddwn yn dweud wrthych beth sy’n digwydd nesaf.' }

const notInvestigated: Words<'not-investigated'> = ({ reason, ...news }) => ({
  sms: [`Mae’n ddrwg gennym. Rydym wedi penderfynu peidio ag ymchwilio i ${yourCase(news)}.`, shortly('Y rheswm:', reason), { ifRoom: 'Os gwyddoch rywbeth a all helpu, ffoniwch ni.' }, 'Gallwch gael cymorth o hyd. Ffoniwch ni i ofyn.'],
  heading: 'Ni fyddwn yn ymchwilio i’r drosedd hon',
  happened: [sentences(`Mae’n ddrwg gennym ddweud wrthych ein bod wedi penderfynu peidio ag ymchwilio i ${yourCase(news)}.`, told('Y rheswm:', reason)), explained(reason)],
  means: ['Nid ydym yn chwilio am y person a wnaeth hyn. Mae’r drosedd yn aros yn ein cofnodion. Os byddwn yn dysgu rhywbeth newydd, efallai y byddwn yn edrych arni eto.', 'Nid yw’n golygu nad yw’r hyn a ddigwyddodd i chi yn bwysig.'],
  next: ['Os gwyddoch rywbeth a all helpu, ffoniwch ni. Ffoniwch ni hefyd os ydych am wybod mwy am pam y gwnaethom benderfynu hyn.', 'Gallwn eich rhoi mewn cysylltiad â phobl sy’n helpu ar ôl trosedd. Mae am ddim. Ffoniwch ni os ydych am gael hyn.'],
  easyRead: {
    happened: ['Ni fyddwn yn chwilio am bwy wnaeth y drosedd hon.', told('Y rheswm:', reason), 'Mae’n ddrwg gennym.'],
    means: ['Rydym yn cadw’r drosedd yn ein cofnodion.', 'Os byddwn yn dysgu rhywbeth newydd, efallai y byddwn yn edrych eto.'],
    next: ['Ydych chi’n gwybod rhywbeth a all helpu?', 'Ffoniwch ni.', 'Gallwn ddod o hyd i bobl i’ch cefnogi.', 'Mae am ddim.'],
  },
})

const arrested: Words<'suspect-arrested'> = ({ reason, on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei arestio ${onDay(on)}.`, shortly('Y rheswm:', reason), 'Nid yw hyn yn golygu eto bod y person wedi’i gyhuddo o drosedd.', NEXT_SMS],
  heading: 'Mae person dan amheuaeth wedi cael ei arestio',
  happened: [sentences(`Cafodd person dan amheuaeth yn ${yourCase(news)} ei arestio ${onDay(on)}.`, told('Y rheswm:', reason)), explained(reason)],
  means: ['Mae’r heddlu yn credu y gall y person hwn fod wedi gwneud hyn. Gallant nawr gadw’r person am gyfnod a gofyn cwestiynau.', 'Nid yw cael ei arestio yn golygu eto bod y person wedi’i gyhuddo o drosedd.'],
  next: ['Efallai y bydd y person yn cael ei gyhuddo. Mae hyn yn golygu y bydd rhaid mynd i’r llys. Neu efallai y bydd yn cael ei ryddhau tra bydd yr heddlu yn parhau â’u gwaith. Byddwn yn dweud wrthych pa un.'],
  easyRead: {
    happened: [`Cafodd rhywun ei arestio gan yr heddlu ${onDay(on)}.`, told('Y rheswm:', reason)],
    means: ['Mae’r heddlu yn credu y gall y person hwn fod wedi gwneud hyn.', 'Gallant nawr ofyn cwestiynau i’r person.', 'Nid yw’r person wedi’i gyhuddo o drosedd eto.'],
    next: ['Byddwn yn dweud wrthych beth sy’n digwydd nesaf.'],
  },
})

const interviewed: Words<'suspect-interviewed'> = ({ reason, on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei gyfweld gan yr heddlu ${onDay(on)}.`, shortly('Y rheswm:', reason), 'Nid yw hyn yn golygu bod y person wedi’i gyhuddo o drosedd.', NEXT_SMS],
  heading: 'Mae person dan amheuaeth wedi cael ei gyfweld',
  happened: [sentences(`Cafodd person dan amheuaeth yn ${yourCase(news)} ei gyfweld gan yr heddlu ${onDay(on)}.`, told('Y rheswm:', reason)), explained(reason)],
  means: ['Cyfweliad "dan rybudd" oedd hwn. Mae hyn yn golygu bod yr heddlu wedi gofyn i’r person am y drosedd ac wedi recordio’r atebion. Efallai y bydd llys yn eu clywed yn nes ymlaen.', 'Nid yw cyfweliad yn golygu bod y person wedi’i gyhuddo o drosedd.'],
  next: [NEXT],
  easyRead: {
    happened: [`Gofynnodd yr heddlu gwestiynau i berson dan amheuaeth ${onDay(on)}.`, told('Y rheswm:', reason)],
    means: ['Cafodd yr atebion eu recordio.', 'Nid yw’r person wedi’i gyhuddo o drosedd nawr.'],
    next: [NEXT_EASY],
  },
})

const released: Words<'suspect-released'> = ({ reason, on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei ryddhau ${onDay(on)}. Nid yw wedi’i gyhuddo o drosedd.`, shortly('Y rheswm:', reason), UNSAFE_SMS, DANGER_SMS],
  heading: 'Mae person dan amheuaeth wedi cael ei ryddhau heb gyhuddiad',
  happened: [sentences(`Cafodd person dan amheuaeth yn ${yourCase(news)} ei ryddhau ${onDay(on)}. Nid yw wedi’i gyhuddo o drosedd.`, told('Y rheswm:', reason)), explained(reason)],
  means: ['Mae’r person wedi gadael yr heddlu. Nid yw ar fechnïaeth, felly nid oes rheolau mechnïaeth i’w dilyn. Nid oes rhaid mynd i’r llys nawr.'],
  next: ['Os bydd rhagor o newyddion, byddwn yn dweud wrthych. Os bydd y person yn cysylltu â chi ac nad ydych am hynny, dywedwch wrthym ar unwaith.', UNSAFE],
  easyRead: {
    happened: [`Cafodd person dan amheuaeth ei ryddhau gan yr heddlu ${onDay(on)}.`, told('Y rheswm:', reason)],
    means: ['Nid yw’r person wedi’i gyhuddo o drosedd.', 'Nid oes rheolau mechnïaeth i’w dilyn.'],
    next: [NEXT_EASY, ...UNSAFE_EASY],
  },
})

const underInvestigation: Words<'suspect-released-under-investigation'> = ({ on, ...news }) => ({
  sms: [`Cafodd person dan amheuaeth ei ryddhau dan ymchwiliad ${onDay(on)}.`, 'Gall fynd adref, heb reolau mechnïaeth, tra bydd yr heddlu yn parhau.', { ifRoom: UNSAFE_SMS }, DANGER_SMS],
  heading: 'Mae person dan amheuaeth wedi cael ei ryddhau dan ymchwiliad',
  happened: [`Cafodd person dan amheuaeth yn ${yourCase(news)} ei ryddhau ${onDay(on)}. "Rhyddhau dan ymchwiliad" yw’r enw ar hyn.`],
  means: ['Mae’r person wedi mynd adref, ond mae’n dal dan amheuaeth. Mae’r heddlu yn dal i weithio ar yr achos. Nid yw’r person ar fechnïaeth, felly nid oes rheolau mechnïaeth i’w dilyn.'],
  next: [NEXT, 'Os bydd y person yn cysylltu â chi ac nad ydych am hynny, dywedwch wrthym ar unwaith.', UNSAFE],
  easyRead: {
    happened: [`Cafodd person dan amheuaeth fynd adref ${onDay(on)}.`],
    means: ['Mae’r person yn dal dan amheuaeth.', 'Mae’r heddlu yn dal i weithio ar yr achos.', 'Nid oes rheolau mechnïaeth i’w dilyn.'],
    next: [NEXT_EASY, ...UNSAFE_EASY],
  },
})

export const INVESTIGATION: Family<'not-investigated' | 'suspect-arrested' | 'suspect-interviewed' | 'suspect-released' | 'suspect-released-under-investigation'> = {
  'not-investigated': [inFirstFrame(notInvestigated)],
  'suspect-arrested': [inFirstFrame(arrested)],
  'suspect-interviewed': [inFirstFrame(interviewed)],
  'suspect-released': [inFirstFrame(released)],
  'suspect-released-under-investigation': [inFirstFrame(underInvestigation)],
}
