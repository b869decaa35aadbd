// Why: that a victim was told comes back to rules as a fact like any other, and can be undone (a bounce, a returned letter).
import type { Instant } from '@kept-informed/kernel'
import type { MetBy } from './obligation.js'

/** A message that told somebody, by the provider's own word. Keyed by `tellingId` (the delivery); once undone it stays undone. */
export type Telling = {
  tellingId: string
  caseId: string
  victimId: string
  recipientId: string
  obligationIds: string[]
  at: Instant
  metBy: Exclude<MetBy, 'event' | 'person'>
  undoneAt: Instant | null
}

/** What the notifier knows of a person and the case events do not say: ids only. The latest `at` of a kind counts. */
export type PersonFact =
  | { kind: 'erased'; victimId: string; at: Instant }
  | { kind: 'child'; victimId: string; at: Instant; under18: boolean; toldDirectly: boolean }
