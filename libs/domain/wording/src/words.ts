// Why: what every message must tell, in its parts, so that none can be forgotten: what happened, what it means, what happens next; where a
// decision may be reviewed, that; each also in very short sentences, and in few words for a text message.
import type { FactsOf } from './facts/event-facts.js'
import type { NewsOf } from './facts/news.js'
import type { RULE_TEMPLATES, RuleTemplateId, TemplateId } from './templates.js'

/** Plain text; with `items`, a list below its lead. */
export type Paragraph = string | { lead: string; items: readonly string[] }

/** What is null is left out: a fact that is missing takes its whole sentence with it. */
export type Told<Part> = readonly (Part | null)[]

export type Parts = { happened: Told<Paragraph>; means: Told<Paragraph>; next: Told<Paragraph> }

/** A sentence of a text message; `ifRoom`: said only while it fits; `choices`: the longest that fits, longest first, of which the last is always said. */
export type SmsLine = string | { ifRoom: string } | SmsChoices
export type SmsChoices = { choices: readonly [string, ...string[]] }

export type News = Parts & {
  /** A few words, without a full stop. */
  heading: string
  /** In order. The force, the references and whom to call are put around it. */
  sms: Told<SmsLine>
  /** One thing in a sentence, one sentence in a paragraph. */
  easyRead: Parts
}

/** Said only where the decision may be reviewed; the text offers it itself, the renderer decides. */
export type ReviewOffer = { sms: SmsLine; full: Told<Paragraph>; easyRead: Told<Paragraph> }

type EventFacts<Template extends TemplateId> = Template extends RuleTemplateId ? FactsOf<(typeof RULE_TEMPLATES)[Template]> : object

/** What one text says: with the offer of a review exactly where the event says whether there is one. */
export type Said<Template extends TemplateId = TemplateId> = News & (EventFacts<Template> extends { reviewAvailable: boolean } ? { review: ReviewOffer } : { review?: never })

export type Words<Template extends TemplateId> = (news: NewsOf<Template>) => Said<Template>
