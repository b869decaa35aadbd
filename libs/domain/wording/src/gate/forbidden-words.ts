// Why: somebody else may read a neutral message, the subject of an email, and the first words of a text on a locked phone. None of these
// may tell what it is about.
import type { Language } from '../language.js'
import type { GateFault } from './gate-fault.js'
import type { Judged, Rendering } from './rendering.js'

/** What a neutral message, or a neutral subject, never says: who we are, that there was a crime, what became of it. */
const TELLING: Record<Language, RegExp> = {
  en: /\b(police|officer|constable|detective|court|magistrates?|judge|crown|crimes?|criminal|offen[cd]\w*|victims?|witness\w*|suspects?|accused|defendant|arrest\w*|bail\w*|charg\w*|sentenc\w*|prison\w*|jail|guilty|verdict|trial|hearing|appeal|investigat\w*|burglar\w*|rob\w*|theft|assault\w*|violen\w*|abus\w*|sexual\w*|rape\w*|stalk\w*|harass\w*|traffick\w*|murder\w*|homicide|probation|solicitor|cps|case)\b/i,
  cy: /\b(heddlu|swyddog|cwnstabl|ditectif|llys\w*|barnwr|trosedd\w*|dioddef\w*|tyst\w*|amheuaeth|cyhudd\w*|gyhudd\w*|arest\w*|mechn\w*|fechn\w*|dedfryd\w*|ddedfryd\w*|carchar\w*|garchar\w*|euog|dieuog|rheithfarn|treial|gwrandawiad|apêl|ymchwil\w*|byrgleriaeth|lladrad|dwyn|ymosod\w*|trais|cam-?drin|rhywiol|stelcian|aflonydd\w*|masnachu|llofrudd\w*|prawf|cyfreithiwr|achos)\b/i,
}

/** What a full subject and the first words of a full text never say: the offence and the outcome. */
const SHOCKING: Record<Language, RegExp> = {
  en: /\b(burglar\w*|robber\w*|theft|assault\w*|violen\w*|abus\w*|sexual\w*|rape\w*|stalk\w*|harass\w*|traffick\w*|murder\w*|homicide|guilty|sentenced|prison|released)\b/i,
  cy: /\b(byrgleriaeth|lladrad|dwyn|ymosod\w*|trais|cam-?drin|rhywiol|stelcian|aflonydd\w*|masnachu|llofrudd\w*|euog|dieuog|carchar|rhyddhau|ryddhau)\b/i,
}

/** What a locked phone shows of a text, in characters. */
const PREVIEW = 40

export const forbiddenWords = ({ wordingId, language }: Judged, renderings: readonly Rendering[]): GateFault[] =>
  renderings.flatMap(({ form, input, message, text }) => {
    const seen: [where: string, said: string, forbidden: RegExp][] = []
    if (wordingId === 'neutral') seen.push(['it', withoutAddressee(text, input), TELLING[language]])
    if (message.channel === 'email') seen.push(['its subject', message.subject, input.subjectDetail === 'neutral' ? TELLING[language] : SHOCKING[language]])
    if (message.channel === 'email' && input.subjectDetail === 'neutral') seen.push(['its first line', message.text.split('\n')[0] ?? '', TELLING[language]])
    if (message.channel === 'sms' && input.detail === 'full') seen.push(['what a locked phone shows', message.text.slice(0, PREVIEW), SHOCKING[language]])
    return seen.flatMap(([where, said, forbidden]) => {
      const word = forbidden.exec(said)?.[0]
      return word === undefined ? [] : [{ check: 'forbidden-words' as const, form, detail: `${where} says "${word}"` }]
    })
  })

/** The post needs a name. */
const withoutAddressee = (text: string, { recipient: { name } }: Rendering['input']): string => [name.given, name.family].reduce<string>((rest, part) => (part ? rest.replaceAll(part, '') : rest), text)
