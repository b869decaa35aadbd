// Why: how pressing something is decides where it stands and how it looks, on every page that lists what is owed. Pure.
import type { Instant } from '@kept-informed/kernel'
import { londonDay } from '@kept-informed/web'
import type { Foreseen, ListedDuty } from '../doors/evidence.js'

export type Standing = 'overdue' | 'at-risk' | 'today' | 'later'
/** Why each will be missed as things stand, by the duty. */
export type Risks = ReadonlyMap<string, string | null>

/** Something is still to be done or told. */
export const isOpen = ({ state }: { state: string }): boolean => state === 'owed' || state === 'overdue'

const PRESSING: readonly Standing[] = ['overdue', 'at-risk', 'today', 'later']

export function standingOf({ state, dueBy, obligationId }: Pick<ListedDuty, 'state' | 'dueBy' | 'obligationId'>, now: Instant, risks: Risks): Standing {
  if (state === 'overdue') return 'overdue'
  if (risks.has(obligationId)) return 'at-risk'
  return dueBy !== null && londonDay(Date.parse(dueBy)) <= londonDay(now) ? 'today' : 'later'
}

export const morePressing = (one: Standing, other: Standing): Standing => PRESSING.find((standing) => standing === one || standing === other) ?? one

/** What cannot be foreseen is no risk. */
export const risksAmong = (foreseen: readonly Foreseen[]): Risks =>
  new Map(foreseen.filter(({ willBeMet }) => willBeMet === false).map((one) => [one.obligationId, one.reason]))
