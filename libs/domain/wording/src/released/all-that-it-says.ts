// Why: whether a released text still says what it said is seen from all that it says: over complete facts, none, each that changes it, for
// somebody else, beside other news, and in its frame.
import { canonicalJson } from '@kept-informed/kernel'
import { EXAMPLES, exampleFacts } from '../examples/example-input.js'
import { VARIANTS } from '../examples/example-variants.js'
import { readNews } from '../facts/read-news.js'
import type { Frame, FrameFacts, NeutralWords } from '../frame.js'
import type { Language } from '../language.js'
import { RULE_TEMPLATES, type TemplateId, type WordingId } from '../templates.js'
import type { SupportLine } from '../support/support-line.js'
import { neutralWords, wordsOf } from '../wordings.js'

/** As JSON, the same for the same texts. Throws where there is no such version. */
export const allThatItSays = (wordingId: WordingId, version: string, language: Language): string =>
  canonicalJson(wordingId === 'neutral' ? neutralSayings(neutralWords(version, language)) : templateSayings(wordingId, version, language))

function templateSayings(templateId: TemplateId, version: string, language: Language): unknown {
  const { frame, words } = wordsOf(templateId, version, language)
  const tellings = [{ tellsFor: false, alone: true }, { tellsFor: true, alone: true }, { tellsFor: false, alone: false }]
  return { said: factsFor(templateId).flatMap((facts) => tellings.map((telling) => words(readNews(templateId, facts, { language, ...telling })))), frame: frameSayings(frame, language) }
}

function factsFor(templateId: TemplateId) {
  const [, eventType, complete] = EXAMPLES.find(([id]) => id === templateId) ?? EXAMPLES[0]!
  if (templateId === 'correction') return [...EXAMPLES.map(([, event, data]) => exampleFacts(event, data)), ...Object.values(RULE_TEMPLATES).map((event) => exampleFacts(event, {}))]
  return [complete, {}, ...VARIANTS.filter((variant) => variant.templateId === templateId).map(({ data }) => data)].map((data) => exampleFacts(eventType, data))
}

const FACTS: FrameFacts = { force: 'Example Police', forcePhone: '101', url: 'https://www.example.police.uk', tellsFor: false, crimeReference: 'CR-1', reference: 'KI-1', contactName: 'Jo Khan', phone: '020 7946 0018', hours: null }
/** Not one of those that are printed: they change without a release. */
const LINE: SupportLine = { name: 'A helpline', phone: '0800 000 000', web: 'www.example.org', areas: ['england'], offences: 'any', about: { en: 'It helps.', cy: 'Mae’n helpu.' }, lastChecked: null, source: '' }

function frameSayings(frame: Frame, language: Language): unknown {
  const kinds: FrameFacts[] = [FACTS, { ...FACTS, tellsFor: true, contactName: null, url: '', hours: '9 to 5' }]
  return {
    language,
    headings: frame.headings,
    around: [frame.full, frame.easyRead].map(({ late, opening, contact, complaint, support }) => ({ late, said: kinds.map((facts) => [opening(facts), contact(facts), complaint(facts)]), support: [support([]), support([LINE])] })),
    greetings: [{ salutation: 'Ms', family: 'Byron' }, { given: 'Ada', family: 'Byron' }, { family: 'Byron' }].map(frame.greeting),
    others: [...kinds.map(frame.subject), frame.lookAround, frame.moreNews('X'), frame.several(2)],
    sms: { said: kinds.map((facts) => [frame.sms.begin(facts), frame.sms.end(facts), frame.sms.endWithHours({ ...facts, hours: '9 to 5' })]), others: [frame.sms.late, frame.sms.also('X'), frame.sms.more, frame.sms.alphabet] },
  }
}

const neutralSayings = ({ news, call, hours, greeting, sender }: NeutralWords): unknown => ({ news, call: call({ phone: '101', reference: 'KI-1' }), hours: hours('9 to 5'), greeting, sender })
