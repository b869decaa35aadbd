// Why: silence is heard as being forgotten: the agreed update comes even if nothing changed, and never claims more than it knows.
import type { Family } from '../language-wording.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { yourCase } from './phrases.js'

const NOTHING_NEW = 'Nid oes dim byd newydd y gallwn ei ddweud wrthych heddiw. Mae’r achos yn dal ar agor.'
const CHANGE = 'Os ydych am glywed gennym yn amlach, yn llai aml neu mewn ffordd arall, ffoniwch ni.'

const update: Words<'periodic-update'> = ({ alone, ...news }) => {
  const regular = `Dyma’r diweddariad rheolaidd am ${yourCase(news)} yr addawsom.`
  return {
    sms: [regular, alone ? NOTHING_NEW : null, alone ? { ifRoom: 'Byddwn yn ysgrifennu atoch eto.' } : null],
    heading: 'Eich diweddariad rheolaidd',
    happened: [regular, alone ? NOTHING_NEW : 'Mae’r newyddion arall yn y neges hon yn rhan ohono.'],
    means: [alone ? 'Nid ydym wedi anghofio amdanoch.' : null],
    next: [alone ? 'Os bydd rhywbeth pwysig yn digwydd, byddwn yn dweud wrthych. Ni fyddwn yn aros tan y diweddariad nesaf.' : null, CHANGE],
    easyRead: {
      happened: ['Dywedom y byddem yn ysgrifennu atoch.', ...(alone ? ['Nid oes newyddion heddiw.', 'Mae’r achos yn dal ar agor.'] : ['Mae newyddion arall yn y neges hon.'])],
      means: [alone ? 'Nid ydym wedi anghofio amdanoch.' : null],
      next: ['Byddwn yn ysgrifennu atoch eto.', 'Ydych chi am glywed gennym mewn ffordd arall?', 'Ffoniwch ni.'],
    },
  }
}

export const PERIODIC_UPDATE: Family<'periodic-update'> = { 'periodic-update': [inFirstFrame(update)] }
