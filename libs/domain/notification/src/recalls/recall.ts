// Why: what was said wrongly is named once: by the case event that was wrong, by all that a source sent between two moments, or by the text
// that said it wrongly. From then on nothing of it leaves, and whoever got it is found by the same words.
import type { Instant } from '@kept-informed/kernel'
import type { EventRef, Obligation } from '@kept-informed/obligation'
import type { Language, WordingUsed } from '../notification.js'

/** `from`, `to`: when we received it, the end not included; `rule` null: whatever came of it. `language` null: in each. */
export type RecallWhat =
  | { event: EventRef }
  | { batch: { source: string; from: Instant; to: Instant; rule: string | null } }
  | { wording: { wordingId: string; version: string; language: Language | null } }

export type Recall = { recallId: string; what: RecallWhat }

/** One piece of news, as far as a recall can name it. */
export type RecallableNews = Pick<Obligation, 'ruleId' | 'because' | 'corrects'> & { facts: Pick<Obligation['facts'], 'receivedAt'> }

/** Whether this must not be told because of it. A batch that is recalled keeps back no correction: that would leave the wrong news standing. */
export function recallsNews(what: RecallWhat, { ruleId, because, corrects, facts }: RecallableNews): boolean {
  if ('event' in what) return because.source === what.event.source && because.id === what.event.id
  if (!('batch' in what)) return false
  const { source, from, to, rule } = what.batch
  return corrects === null && because.source === source && from <= facts.receivedAt && facts.receivedAt < to && (rule === null || rule === ruleId)
}

export const recallsText = (what: RecallWhat, { wordingId, language, version }: WordingUsed): boolean =>
  'wording' in what && what.wording.wordingId === wordingId && what.wording.version === version && (what.wording.language ?? language) === language

/** A text is wrong, not the news: what it told is owed still. An event that is recalled was told; whether it is true the case system says. */
export const leavesUntold = (what: RecallWhat): boolean => 'wording' in what
