// Why: what a text is written from: what is true of all news, and the facts that only this event has.
import type { OffenceCategory } from '@kept-informed/case-event'
import type { RuleTemplateId, RULE_TEMPLATES, TemplateId, ToldEvent } from '../templates.js'
import type { FactsOf } from './event-facts.js'

type Common = {
  /** Told for somebody else, such as a child: nothing that happened to the reader is said to have. */
  tellsFor: boolean
  /** True when this is the only news in the message. */
  alone: boolean
  /** When it happened, such as `Monday 23 November 2026`, London. */
  on: string
  /** null: not one that we know. */
  offence: OffenceCategory | null
}

export type EventNews<Event extends ToldEvent> = Common & FactsOf<Event>

/** Told apart by `event`. */
export type AnyEventNews = { [Event in ToldEvent]: { event: Event; news: EventNews<Event> } }[ToldEvent]

/** `wrong`: what was wrongly told; null where that cannot be said in words. */
export type CorrectionNews = Common & { wrong: AnyEventNews | null }

/** Every text in it is one clean line without a full stop at its end; null or empty: not known. */
export type NewsOf<Template extends TemplateId> = Template extends RuleTemplateId ? EventNews<(typeof RULE_TEMPLATES)[Template]> : CorrectionNews

/** Something for each event, given its facts. */
export type ByEvent<Result> = { [Event in ToldEvent]: (news: EventNews<Event>) => Result }

/** The member of `table` for that event, given its facts. */
export const byEvent = <Result>(table: ByEvent<Result>, { event, news }: AnyEventNews): Result => (table[event] as (news: AnyEventNews['news']) => Result)(news)
