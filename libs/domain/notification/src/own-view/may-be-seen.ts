// Why: a page must never be the first to tell. What she may read there is what she has been told already, by a message that arrived or by a
// person; what waits, is withheld, held or recalled, or turned out never to have happened, is not there, nor that there is something.
import type { Obligation } from '@kept-informed/obligation'

const TOLD_BY: ReadonlySet<Obligation['metBy']> = new Set<Obligation['metBy']>(['sms-receipt', 'email-accepted', 'letter-arrived', 'person'])

/** `recalled`: what stands recalled now. */
export const mayBeSeen = ({ kind, state, metBy, obligationId }: Pick<Obligation, 'kind' | 'state' | 'metBy' | 'obligationId'>, recalled: ReadonlySet<string>): boolean =>
  kind === 'inform' && state === 'met' && TOLD_BY.has(metBy) && !recalled.has(obligationId)
