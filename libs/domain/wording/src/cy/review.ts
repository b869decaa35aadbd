// Why: who asked for a review has already been disappointed once; both answers are short and say who decides.
import { type ReviewResult, reviewResultIn } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { onDay, shortly, yourCase } from './phrases.js'

const acknowledged: Words<'review-acknowledged'> = ({ on, ...news }) => ({
  sms: [`Cawsom y cais a wnaed ${onDay(on)} i edrych eto ar benderfyniad.`, 'Bydd rhywun na wnaeth y penderfyniad yn gwneud hyn.', 'Byddwn yn dweud y canlyniad wrthych.'],
  heading: 'Rydym wedi cael y cais am adolygiad',
  happened: [`Cawsom y cais a wnaed ${onDay(on)} i edrych eto ar benderfyniad yn ${yourCase(news)}. Adolygiad yw’r enw ar hyn.`],
  means: ['Bydd rhywun na wnaeth y penderfyniad yn edrych ar bopeth eto. Gall ddweud bod y penderfyniad yn iawn, neu ei newid.'],
  next: ['Gall hyn gymryd rhai wythnosau. Nid oes rhaid i chi wneud dim. Byddwn yn dweud y canlyniad wrthych.', 'Os oes rhywbeth y dylent ei wybod, ffoniwch ni.'],
  easyRead: {
    happened: ['Cawsom y cais i edrych eto.', 'Adolygiad yw’r enw ar hyn.'],
    means: ['Bydd rhywun arall yn edrych ar y penderfyniad.'],
    next: ['Gall hyn gymryd rhai wythnosau.', 'Byddwn yn dweud y canlyniad wrthych.', 'Oes rhywbeth y dylent ei wybod?', 'Ffoniwch ni.'],
  },
})

const MEANINGS: Record<ReviewResult, string> = {
  unknown: 'Ffoniwch ni i glywed y canlyniad.',
  upheld: 'Mae hyn yn golygu bod y penderfyniad cyntaf yn aros yr un fath.',
  overturned: 'Mae hyn yn golygu bod y penderfyniad cyntaf wedi cael ei newid.',
  other: 'Ffoniwch ni os ydych am i ni esbonio’r canlyniad hwn.',
}

const decided: Words<'review-result'> = ({ result, on, ...news }) => ({
  sms: [`Cafodd yr adolygiad ei benderfynu ${onDay(on)}.`, shortly('Y canlyniad:', result), MEANINGS[reviewResultIn(result)], { ifRoom: 'Ffoniwch ni os ydych am wybod pam.' }],
  heading: 'Canlyniad yr adolygiad',
  happened: [sentences(`Edrychwyd eto ar benderfyniad yn ${yourCase(news)}. Daeth yr adolygiad i ben ${onDay(on)}.`, told('Y canlyniad:', result))],
  means: [MEANINGS[reviewResultIn(result)]],
  next: ['Os ydych am wybod pam, neu beth y gallwch ei wneud nawr, ffoniwch ni. Byddwn yn ei esbonio.'],
  easyRead: { happened: [`Daeth yr adolygiad i ben ${onDay(on)}.`, told('Y canlyniad:', result)], means: [MEANINGS[reviewResultIn(result)]], next: ['Ydych chi am wybod pam?', 'Ffoniwch ni.'] },
})

export const REVIEW: Family<'review-acknowledged' | 'review-result'> = { 'review-acknowledged': [inFirstFrame(acknowledged)], 'review-result': [inFirstFrame(decided)] }
