// Why: the one place where the facts of an obligation become what a text may say.
import { type CaseEventType, OFFENCE_CATEGORIES } from '@kept-informed/case-event'
import type { MessageFacts } from '@kept-informed/obligation'
import type { Language } from '../language.js'
import { isTemplateId, RULE_TEMPLATES, type TemplateId, type ToldEvent } from '../templates.js'
import { EVENT_FACTS } from './event-facts.js'
import type { FactReader } from './fact-reader.js'
import { inLondon } from './in-london.js'
import type { AnyEventNews, CorrectionNews, NewsOf } from './news.js'

export type Telling = { language: Language; tellsFor: boolean; alone: boolean }

export function readNews<Template extends TemplateId>(templateId: Template, facts: MessageFacts, telling: Telling): NewsOf<Template> {
  if (!isTemplateId(templateId) || templateId === 'correction') return correctionNews(facts, telling) as NewsOf<Template>
  return { ...common(facts, telling), ...factsOf(RULE_TEMPLATES[templateId as keyof typeof RULE_TEMPLATES], facts, telling) } as NewsOf<Template>
}

const common = ({ occurredAt, offenceCategory }: MessageFacts, { language, tellsFor, alone }: Telling) => ({
  tellsFor,
  alone,
  on: inLondon(occurredAt, language).date,
  offence: OFFENCE_CATEGORIES.find((category) => category === offenceCategory) ?? null,
})

/** Who joins a case later is told what its first event told; it has no data of its own. */
const eventToldBy = (type: CaseEventType): ToldEvent | null => (type === 'victim-added' ? 'crime-reported' : isToldEvent(type) ? type : null)

const isToldEvent = (type: CaseEventType): type is ToldEvent => Object.hasOwn(EVENT_FACTS, type)

function correctionNews(facts: MessageFacts, telling: Telling): CorrectionNews {
  const event = eventToldBy(facts.eventType)
  const wrong = event && ({ event, news: { ...common(facts, telling), ...factsOf(event, facts, telling) } } as AnyEventNews)
  return { ...common(facts, telling), wrong }
}

function factsOf(event: ToldEvent, { data }: MessageFacts, { language }: Telling): Record<string, unknown> {
  const readers = Object.entries<FactReader<string, unknown>>(EVENT_FACTS[event])
  return Object.fromEntries(readers.map(([name, { field, read }]) => [name, read(data[field], language)]))
}
