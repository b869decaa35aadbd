// Why: news that nobody will be punished, or not for this. It is said plainly, with its reason, with what it does not
// mean, and with the right to have it looked at again.
import { type Outcome, outcomeIn } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { CPS, NOT_BELIEVED, onDay, shortly, UNSAFE, UNSAFE_EASY, WHO_CPS_ARE, yourCase } from './phrases.js'
import { REVIEW_BY_CPS, REVIEW_BY_POLICE } from './review-offer.js'
import { explained } from './terms.js'

const HARD = 'Gwyddom y gall hyn fod yn anodd ei ddarllen. Mae’n ddrwg gennym.'
const ASK = 'Os ydych am wybod mwy am pam y penderfynwyd hyn, ffoniwch ni. Byddwn yn ei esbonio.'
const ASK_SMS = { ifRoom: 'Ffoniwch ni os ydych am wybod mwy.' }
const ASK_EASY = ['Ydych chi am wybod pam?', 'Ffoniwch ni.']

const noFurtherAction: Words<'no-further-action'> = ({ reason, on, ...news }) => ({
  sms: ['Mae’n ddrwg gennym. Ni fyddwn yn cymryd camau pellach yn erbyn person dan amheuaeth. Ni fydd yn cael ei gyhuddo.', shortly('Y rheswm:', reason), ASK_SMS],
  heading: 'Ni fyddwn yn cymryd camau pellach yn erbyn person dan amheuaeth',
  happened: [sentences(`Penderfynodd yr heddlu ${onDay(on)} beidio â chymryd camau pellach yn erbyn person dan amheuaeth yn ${yourCase(news)}.`, told('Y rheswm:', reason)), explained(reason)],
  means: ['Ni fydd y person hwn yn cael ei gyhuddo. Ni fydd achos llys yn ei erbyn am y drosedd hon.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_POLICE,
  easyRead: {
    happened: [`Gwnaethom benderfyniad ${onDay(on)}.`, 'Ni fyddwn yn gwneud mwy am berson dan amheuaeth.', told('Y rheswm:', reason), 'Mae’n ddrwg gennym.'],
    means: ['Ni fydd y person yn mynd i’r llys am hyn.', 'Nid yw hyn yn golygu nad oeddem yn eich credu.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const noCharge: Words<'no-charge-by-cps'> = ({ reason, on, ...news }) => ({
  sms: [{ choices: [`Mae’n ddrwg gennym. Penderfynodd ${CPS} ${onDay(on)} beidio â chyhuddo person dan amheuaeth.`, `Mae’n ddrwg gennym. Penderfynodd y CPS ${onDay(on)} beidio â chyhuddo person dan amheuaeth.`] }, shortly('Y rheswm:', reason), ASK_SMS],
  heading: 'Ni fydd person dan amheuaeth yn cael ei gyhuddo',
  happened: [sentences(`Penderfynodd ${CPS} ${onDay(on)} beidio â chyhuddo person dan amheuaeth yn ${yourCase(news)}.`, WHO_CPS_ARE, told('Y rheswm:', reason)), explained(reason)],
  means: ['Ni fydd y person hwn yn mynd i’r llys am y drosedd hon.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`Gwnaeth y CPS benderfyniad ${onDay(on)}.`, WHO_CPS_ARE, 'Ni fyddant yn mynd â pherson dan amheuaeth i’r llys.', told('Y rheswm:', reason), 'Mae’n ddrwg gennym.'],
    means: ['Nid yw hyn yn golygu nad oedd neb yn eich credu.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const stopped: Words<'prosecution-stopped'> = ({ reason, on, ...news }) => ({
  sms: [{ choices: [`Mae’n ddrwg gennym. Penderfynodd ${CPS} ${onDay(on)} atal yr achos llys yn erbyn person dan amheuaeth.`, `Mae’n ddrwg gennym. Penderfynodd y CPS ${onDay(on)} atal yr achos llys yn erbyn person dan amheuaeth.`] }, shortly('Y rheswm:', reason), ASK_SMS],
  heading: 'Mae achos llys wedi cael ei atal',
  happened: [sentences(`Penderfynodd ${CPS} ${onDay(on)} atal yr achos llys yn erbyn person dan amheuaeth yn ${yourCase(news)}.`, WHO_CPS_ARE, told('Y rheswm:', reason)), explained(reason)],
  means: ['Ni fydd yr achos llys yn mynd yn ei flaen yn erbyn y person hwn. Os gofynnwyd i chi fynd i’r llys o’i herwydd, ffoniwch ni cyn i chi fynd.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`Gwnaeth y CPS benderfyniad ${onDay(on)}.`, WHO_CPS_ARE, 'Maent wedi atal achos llys.', told('Y rheswm:', reason), 'Mae’n ddrwg gennym.'],
    means: ['Ni fydd yr achos yn mynd yn ei flaen yn y llys.', 'Nid yw hyn yn golygu nad oedd neb yn eich credu.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const altered: Words<'charge-altered'> = ({ reason, on, ...news }) => ({
  sms: [{ choices: [`Newidiodd ${CPS} y cyhuddiad yn erbyn person dan amheuaeth ${onDay(on)}.`, `Newidiodd y CPS y cyhuddiad yn erbyn person dan amheuaeth ${onDay(on)}.`] }, shortly('Y rheswm:', reason), 'Mae’r achos yn parhau.', ASK_SMS],
  heading: 'Mae cyhuddiad wedi newid',
  happened: [sentences(`Newidiodd ${CPS} y cyhuddiad yn erbyn person dan amheuaeth yn ${yourCase(news)} ${onDay(on)}.`, WHO_CPS_ARE, told('Y rheswm:', reason)), explained(reason)],
  means: ['Y cyhuddiad yw’r drosedd y mae’r person wedi’i gyhuddo ohoni yn y llys. Nid yw’r un fath ag o’r blaen. Mae’r achos yn parhau.', 'Gwyddom efallai nad dyma yr oeddech yn gobeithio amdano.'],
  next: ['Os ydych am glywed beth yw’r cyhuddiad nawr, neu pam y cafodd ei newid, ffoniwch ni. Byddwn yn ei esbonio.'],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`Newidiodd y CPS y cyhuddiad ${onDay(on)}.`, WHO_CPS_ARE, told('Y rheswm:', reason)],
    means: ['Y cyhuddiad yw’r hyn y mae’r person wedi’i gyhuddo ohono.', 'Mae’r achos yn parhau.'],
    next: ['Ydych chi am glywed y cyhuddiad newydd?', 'Ffoniwch ni.'],
  },
})

const OUTCOMES: Record<Outcome, string> = {
  'no-suspect-identified': 'ni allem ddarganfod pwy wnaeth hyn',
  'evidential-difficulties': 'nid oedd digon o dystiolaeth',
  'not-in-public-interest': 'ni fyddai mynd â’r achos i’r llys er budd y cyhoedd',
}
const outcomeInWords = (outcome: string | null): string | null => {
  const found = outcomeIn(outcome)
  return found === null ? null : 'known' in found ? OUTCOMES[found.known] : found.words
}

const closed: Words<'investigation-closed'> = ({ outcome, ...news }) => ({
  sms: ['Mae’n ddrwg gennym. Rydym wedi dod â’r ymchwiliad i ben.', shortly('Y canlyniad:', outcomeInWords(outcome)), { ifRoom: 'Os byddwn yn dysgu rhywbeth newydd, efallai y byddwn yn ei ailagor.' }],
  heading: 'Rydym wedi dod â’r ymchwiliad i ben',
  happened: [sentences(`Rydym wedi dod â’r ymchwiliad i ben yn ${yourCase(news)}.`, told('Y canlyniad:', outcomeInWords(outcome))), 'Gwyddom efallai nad dyma yr oeddech yn gobeithio amdano. Mae’n ddrwg gennym.'],
  means: ['Nid ydym yn gweithio ar yr achos nawr. Os byddwn yn dysgu rhywbeth newydd, er enghraifft gan dyst newydd, efallai y byddwn yn ei ailagor.'],
  next: ['Os gwyddoch rywbeth newydd, ffoniwch ni. Ffoniwch ni hefyd os ydych am wybod mwy am pam y daeth i ben.'],
  review: REVIEW_BY_POLICE,
  easyRead: {
    happened: ['Rydym wedi rhoi’r gorau i’n gwaith ar yr achos.', told('Y canlyniad:', outcomeInWords(outcome)), 'Mae’n ddrwg gennym.'],
    means: ['Os byddwn yn dysgu rhywbeth newydd, efallai y byddwn yn dechrau eto.'],
    next: ['Ydych chi’n gwybod rhywbeth newydd?', 'Ffoniwch ni.'],
  },
})

export const DECISIONS: Family<'no-further-action' | 'no-charge-by-cps' | 'prosecution-stopped' | 'charge-altered' | 'investigation-closed'> = {
  'no-further-action': [inFirstFrame(noFurtherAction)],
  'no-charge-by-cps': [inFirstFrame(noCharge)],
  'prosecution-stopped': [inFirstFrame(stopped)],
  'charge-altered': [inFirstFrame(altered)],
  'investigation-closed': [inFirstFrame(closed)],
}
