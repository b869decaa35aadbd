// Why: when something is wrong with a rule, a text, a channel, a source, a case or all of it, a person stops it at once, says why, and until
// when: a stop that nobody ends ends by itself.
import type { Instant } from '@kept-informed/kernel'

export const STOP_KINDS = ['system', 'rule', 'template', 'channel', 'source', 'case'] as const
export type StopKind = (typeof STOP_KINDS)[number]

/** `value`: the rule's id, a text's (`id`, or `id/language/version` for one version of it), a channel, a source, a case reference; null for the whole system. */
export type Stop = { stopId: string; kind: StopKind; value: string | null; from: Instant; until: Instant }

export const stands = ({ from, until }: Pick<Stop, 'from' | 'until'>, now: Instant): boolean => from <= now && now < until

/** What a message is made of, as far as a stop can name it. `texts`: the version that it would go by, for each piece of news. */
export type Stoppable = { caseId: string; news: readonly { ruleId: string; source: string }[]; texts: readonly { wordingId: string; language: string; version: string | null }[] }

/** Whether a message of this may not leave, whichever channel carries it. */
export function stopsAll({ kind, value }: Pick<Stop, 'kind' | 'value'>, { caseId, news, texts }: Stoppable): boolean {
  switch (kind) {
    case 'system':
      return true
    case 'case':
      return value === caseId
    case 'rule':
      return news.some(({ ruleId }) => ruleId === value)
    case 'source':
      return news.some(({ source }) => source === value)
    case 'template':
      return texts.some(({ wordingId, language, version }) => value === wordingId || value === `${wordingId}/${language}/${version}`)
    case 'channel':
      return false
  }
}
