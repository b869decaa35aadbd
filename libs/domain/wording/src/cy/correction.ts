// Why: whoever was told something wrong must hear plainly what was wrong, that we are sorry, and what not to rely on any more.
import type { Family } from '../language-wording.js'
import type { ToldEvent } from '../templates.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { yourCase } from './phrases.js'
import { wronglyTold } from './wrongly-told.js'

const RULES_UNSURE = 'Peidiwch â dibynnu ar y rheolau yn y neges honno. Ffoniwch ni i glywed beth sy’n wir nawr. Os ydych mewn perygl, ffoniwch 999.'
const RELEASE_UNSURE = 'Ffoniwch ni i glywed beth sy’n wir nawr. Os ydych mewn perygl, ffoniwch 999.'
const NO_COURT = 'Peidiwch â mynd i’r llys oherwydd y neges honno. Ffoniwch ni os nad ydych yn siŵr.'
const OTHERWISE = 'Peidiwch â dibynnu ar y neges honno.'

const UNSAID = 'Mewn neges i chi dywedom rywbeth nad oedd yn wir.'

/** What the reader might still do because of the wrong news. */
const NOT_TO_RELY_ON: Partial<Record<ToldEvent, string>> = {
  'suspect-bailed': RULES_UNSURE,
  'bail-conditions-changed': RULES_UNSURE,
  'court-bail-decided': RULES_UNSURE,
  'bail-cancelled': RELEASE_UNSURE,
  'suspect-released': RELEASE_UNSURE,
  'suspect-released-under-investigation': RELEASE_UNSURE,
  'offender-released': RELEASE_UNSURE,
  'offender-recalled': RELEASE_UNSURE,
  'offender-moved-to-open': RELEASE_UNSURE,
  'hearing-listed': NO_COURT,
  'hearing-changed': 'Peidiwch â defnyddio’r dyddiad hwnnw. Ffoniwch ni i wirio pryd mae’r gwrandawiad.',
  'appeal-hearing-listed': NO_COURT,
  'witness-required': 'Ffoniwch ni cyn i chi fynd i’r llys.',
}

const correction: Words<'correction'> = ({ wrong, ...news }) => {
  const said = wrong === null ? UNSAID : `Dyma a ddywedom wrthych: ${wronglyTold(wrong)}.`
  const relyOn = (wrong && NOT_TO_RELY_ON[wrong.event]) ?? OTHERWISE
  return {
    sms: [{ choices: [said, UNSAID] }, 'Camgymeriad oedd hynny. Mae’n ddrwg gennym.', relyOn],
    heading: 'Dywedom rywbeth anghywir wrthych',
    happened: [`Dywedom rywbeth anghywir wrthych am ${yourCase(news)}. Mae’n ddrwg gennym.`, `${said} Camgymeriad oedd hynny.`],
    means: [relyOn],
    next: ['Gwyddom y gall hyn beri gofid i chi. Os ydych am wybod sut y digwyddodd, neu beth sy’n wir nawr, ffoniwch ni.'],
    easyRead: { happened: ['Dywedom rywbeth anghywir wrthych.', said, 'Camgymeriad oedd hynny.', 'Mae’n ddrwg gennym.'], means: [relyOn], next: ['Ydych chi am wybod beth sy’n wir?', 'Ffoniwch ni.'] },
  }
}

export const CORRECTION: Family<'correction'> = { correction: [inFirstFrame(correction)] }
