// Why: each source is measured by what it usually sends of that one kind of news, so that nothing of one source ever holds up another's.
import type { Obligation } from '@kept-informed/obligation'
import { type SensitiveKind, sensitiveKind } from './sensitive-news.js'

export type GuardKey = { kind: SensitiveKind; ruleId: string; source: string }

/** As kept with a message: `freedom offender-released urn:prisons:records`; null: it is not watched. */
export function guardKeyOf(obligation: Pick<Obligation, 'facts' | 'ruleId' | 'because'>): string | null {
  const kind = sensitiveKind(obligation)
  return kind === null ? null : `${kind} ${obligation.ruleId} ${obligation.because.source}`
}

/** A rule's id has no blank in it; a source may. */
export function readGuardKey(key: string): GuardKey {
  const [kind, ruleId = '', ...source] = key.split(' ')
  return { kind: kind === 'freedom' ? 'freedom' : 'outcome', ruleId, source: source.join(' ') }
}
