// Why: how a case gets to court, or is dealt with without one.
import { type Disposal, disposalIn } from '../facts/disposals.js'
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { inShort, onDay, RULE_BROKEN, RULE_BROKEN_EASY, shortly, UNSAFE, UNSAFE_EASY, whenAndWhere, yourCase } from './phrases.js'

const charged: Words<'suspect-charged'> = ({ charges, firstHearing, conditions, on, ...news }) => {
  const where = whenAndWhere(firstHearing)
  const hearing = where === '' ? null : `Bydd y gwrandawiad llys cyntaf${where}.`
  const theCharges = charges.length === 1 ? 'Y cyhuddiad:' : 'Y cyhuddiadau:'
  return {
    sms: [
      `Cafodd person dan amheuaeth ei gyhuddo ${onDay(on)}.`, inShort(theCharges, charges), hearing && { choices: [hearing, 'Ffoniwch ni i glywed dyddiad y gwrandawiad llys.'] },
      inShort('Rheolau mechnïaeth:', conditions), { ifRoom: 'Dim ond os gofynnwyd i chi y mae’n rhaid i chi fynd i’r llys.' },
    ],
    heading: 'Mae person dan amheuaeth wedi cael ei gyhuddo',
    happened: [`Cafodd person dan amheuaeth yn ${yourCase(news)} ei gyhuddo ${onDay(on)}.`, listed(theCharges, charges), listed('Nes bydd yr achos ar ben, neu nes bydd y llys yn eu newid, rhaid i’r person ddilyn yr amodau mechnïaeth (rheolau) hyn:', conditions)],
    means: ['Mae "cyhuddo" yn golygu bod y person wedi’i gyhuddo o drosedd a bod rhaid mynd i’r llys. Bydd y llys yn penderfynu a yw’r person yn euog.', conditions.length > 0 ? RULE_BROKEN : null],
    next: [hearing ?? 'Byddwn yn dweud wrthych pryd y bydd y gwrandawiad llys cyntaf.', 'Nid oes rhaid i chi fynd i’r gwrandawiad cyntaf, oni bai y gofynnwyd i chi roi tystiolaeth.', UNSAFE],
    easyRead: {
      happened: [`Cafodd person dan amheuaeth ei gyhuddo ${onDay(on)}.`, listed(theCharges, charges), listed('Rhaid i’r person ddilyn y rheolau hyn:', conditions)],
      means: ['Rhaid i’r person fynd i’r llys.', 'Y llys sy’n penderfynu a yw’n euog.', ...(conditions.length > 0 ? RULE_BROKEN_EASY.slice(1) : [])],
      next: [hearing ?? 'Byddwn yn dweud wrthych y diwrnod yn y llys.', 'Nid oes rhaid i chi fynd, oni bai y gofynnwyd i chi.', ...UNSAFE_EASY.slice(0, 1)],
    },
  }
}

const MEANINGS: Record<Disposal, string> = {
  'conditional-caution': 'Rhaid i’r person wneud pethau penodol. Os na fydd yn eu gwneud, gellir mynd â’r person i’r llys o hyd.',
  caution: 'Cafodd y person rybudd ffurfiol. Mae’n aros yng nghofnodion yr heddlu.',
  resolution: 'Cytunodd y person i wneud iawn am hyn. Gall ymddiheuro, er enghraifft, neu dalu am ddifrod.',
  'penalty-notice': 'Rhaid i’r person dalu dirwy.',
  other: 'Deliwyd â’r person mewn ffordd arall yn lle treial.',
}
const meaningOf = (disposal: string | null): string => MEANINGS[disposalIn(disposal)]

const disposed: Words<'out-of-court-disposal'> = ({ disposal, on, ...news }) => ({
  sms: [`Deliwyd â pherson dan amheuaeth ${onDay(on)} heb fynd i’r llys.`, shortly('Y canlyniad:', disposal), meaningOf(disposal), { ifRoom: 'Ffoniwch ni os ydych am wybod pam.' }],
  heading: 'Deliwyd â pherson dan amheuaeth heb fynd i’r llys',
  happened: [sentences(`Deliwyd â pherson dan amheuaeth yn ${yourCase(news)} ${onDay(on)} heb fynd i’r llys.`, told('Y canlyniad:', disposal) ?? 'Ffoniwch ni i glywed y canlyniad.')],
  means: [meaningOf(disposal)],
  next: ['Ni fydd treial i’r person hwn am y drosedd hon, oni bai ein bod yn dweud yn wahanol wrthych.', 'Os ydych am wybod pam y penderfynwyd hyn, ffoniwch ni. Byddwn yn ei esbonio.', UNSAFE],
  easyRead: {
    happened: ['Deliwyd â pherson dan amheuaeth.', 'Nid aeth i’r llys.', told('Y canlyniad:', disposal) ?? 'Ffoniwch ni i glywed y canlyniad.'],
    means: [meaningOf(disposal)],
    next: ['Ni fydd treial, oni bai ein bod yn dweud wrthych.', 'Ydych chi am wybod pam?', 'Ffoniwch ni.'],
  },
})

export const CHARGE: Family<'suspect-charged' | 'out-of-court-disposal'> = {
  'suspect-charged': [inFirstFrame(charged)],
  'out-of-court-disposal': [inFirstFrame(disposed)],
}
