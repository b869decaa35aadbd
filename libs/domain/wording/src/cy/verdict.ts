// Why: the result that a victim has waited for, often for years: said in the first sentence, and never without what it does not mean.
import { isForContactScheme } from '../facts/contact-scheme.js'
import type { EventNews } from '../facts/news.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { NOT_BELIEVED, onDay, shortly, UNSAFE, UNSAFE_EASY, UNSAFE_SMS, yourCase } from './phrases.js'
import { explained } from './terms.js'

type Result = NonNullable<EventNews<'verdict-given'>['verdict']>
type SaidOfResult = { said: string; heading: string; means: string[]; next: string[]; nextSms: string; easyMeans: string[]; easyNext: string[] }

const RESULTS: Record<Result, SaidOfResult> = {
  guilty: {
    said: 'Y rheithfarn yw euog.', heading: 'Y rheithfarn yw euog',
    means: ['Mae’r llys wedi penderfynu mai’r person hwn wnaeth y drosedd.'],
    next: ['Bydd y llys yn penderfynu ar ddedfryd, sef y gosb. Byddwn yn dweud wrthych beth yw hi.'],
    nextSms: 'Nesaf bydd y llys yn penderfynu ar y ddedfryd. Byddwn yn dweud wrthych.',
    easyMeans: ['Mae’r llys yn dweud mai’r person hwn wnaeth hyn.'], easyNext: ['Bydd y llys yn penderfynu ar y gosb.', 'Byddwn yn dweud wrthych beth yw hi.'],
  },
  'not-guilty': {
    said: 'Y rheithfarn yw dieuog.', heading: 'Y rheithfarn yw dieuog',
    means: ['Nid oedd y llys yn ddigon sicr mai’r person wnaeth y drosedd.', `${NOT_BELIEVED} Gwyddom y gall hyn fod yn anodd iawn.`],
    next: ['Mae hyn yn golygu bod yr achos llys yn erbyn y person hwn wedi dod i ben. Ffoniwch ni i ofyn a oes rheolau sy’n eich diogelu o hyd, neu os ydych am siarad am hyn.', UNSAFE],
    nextSms: UNSAFE_SMS,
    easyMeans: ['Nid oedd y llys yn ddigon sicr.', 'Nid yw hyn yn golygu nad oedd neb yn eich credu.'], easyNext: ['Mae’r achos yn erbyn y person hwn ar ben.', ...UNSAFE_EASY],
  },
  'no-verdict': {
    said: 'Nid oes rheithfarn.', heading: 'Nid oes rheithfarn',
    means: ['Ni phenderfynodd y llys ai’r person wnaeth y drosedd.', NOT_BELIEVED],
    next: ['Mae’r cyfreithwyr sy’n mynd ag achosion i’r llys (y CPS) yn edrych ar beth i’w wneud nawr. Byddwn yn dweud wrthych.', UNSAFE],
    nextSms: 'Byddwn yn dweud wrthych beth sy’n digwydd nesaf.',
    easyMeans: ['Ni phenderfynodd y llys.', 'Nid yw hyn yn golygu nad oedd neb yn eich credu.'], easyNext: ['Mae’r cyfreithwyr yn edrych ar beth i’w wneud.', 'Byddwn yn dweud wrthych.'],
  },
}
const UNKNOWN: SaidOfResult = {
  said: 'Ffoniwch ni i glywed y rheithfarn.', heading: 'Mae’r llys wedi rhoi ei reithfarn', means: ['Y rheithfarn yw penderfyniad y llys.'],
  next: ['Ffoniwch ni. Byddwn yn dweud y rheithfarn wrthych ac yn ei hesbonio.'], nextSms: 'Byddwn yn ei hesbonio.', easyMeans: ['Y rheithfarn yw’r hyn a benderfynodd y llys.'], easyNext: ['Ffoniwch ni a byddwn yn ei hesbonio.'],
}

const verdict: Words<'verdict'> = ({ verdict: word, reasons, on, ...news }) => {
  const result = word === null ? UNKNOWN : RESULTS[word]
  return {
    sms: [`Rhoddodd y llys reithfarn ${onDay(on)}. ${result.said}`, shortly('Y rhesymau:', reasons), ...result.means.slice(0, 1).map((means) => ({ ifRoom: means })), result.nextSms],
    heading: result.heading,
    happened: [sentences(`Rhoddodd y llys reithfarn yn ${yourCase(news)} ${onDay(on)}. ${result.said}`, told('Y rhesymau:', reasons)), explained(reasons)],
    means: result.means,
    next: result.next,
    easyRead: { happened: [`Gwnaeth y llys ei benderfyniad ${onDay(on)}.`, result.said, told('Y rhesymau:', reasons)], means: result.easyMeans, next: result.easyNext },
  }
}

const sentence: Words<'sentence'> = ({ sentence: given, explanation, on, ...news }) => {
  const scheme = isForContactScheme(news)
  const what = told('Y ddedfryd:', given) ?? 'Ffoniwch ni i glywed beth yw hi.'
  return {
    sms: [`Rhoddodd y llys ddedfryd ${onDay(on)}.`, shortly('Y ddedfryd:', given) ?? 'Ffoniwch ni i glywed beth yw hi.', shortly('Mae hyn yn golygu:', explanation), { ifRoom: 'Ffoniwch ni os ydych am i ni ei hesbonio.' }],
    heading: 'Mae’r llys wedi rhoi dedfryd',
    happened: [sentences(`Rhoddodd y llys ddedfryd ${onDay(on)} i berson a gafwyd yn euog yn ${yourCase(news)}.`, what)],
    means: ['Dedfryd yw’r gosb y mae’r llys yn penderfynu arni.', told('Mae’r llys yn dweud:', explanation), explained(given, explanation), 'Os nad ydych yn siŵr beth mae hyn yn ei olygu, ffoniwch ni. Os na allwn ateb cwestiwn, byddwn yn gofyn i’r cyfreithwyr a aeth â’r achos i’r llys (y CPS).'],
    next: [
      scheme ? 'Mae Cynllun Cyswllt Dioddefwyr. Mae pwy bynnag sy’n ymuno yn cael gwybod am gamau pwysig, fel rhyddhau o’r carchar. Mae am ddim a’ch dewis chi yw hyn. Dylai’r gwasanaeth prawf ofyn i chi a ydych am ymuno.' : null,
      'Os ydych yn meddwl bod y ddedfryd yn llawer rhy isel, ffoniwch ni yn fuan. Ar gyfer rhai troseddau gallwch ofyn i rywun edrych arni eto. Mae terfyn amser byr.',
      UNSAFE,
    ],
    easyRead: {
      happened: [`Rhoddodd y llys ddedfryd ${onDay(on)}.`, what],
      means: ['Dedfryd yw’r gosb.', told('Mae’r llys yn dweud:', explanation), explained(given, explanation), 'Ffoniwch ni os nad ydych yn siŵr.'],
      next: [...(scheme ? ['Mae Cynllun Cyswllt Dioddefwyr.', 'Mae’n dweud wrthych am gamau pwysig.', 'Gallwch ddewis ymuno.', 'Dylai rhywun ofyn i chi.'] : []), ...UNSAFE_EASY],
    },
  }
}

export const VERDICT: Family<'verdict' | 'sentence'> = { verdict: [inFirstFrame(verdict)], sentence: [inFirstFrame(sentence)] }
