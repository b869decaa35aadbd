// Why: a supervisor looks for who needs help today, not for a ranking: per officer the people who are told late or will be, soonest first, and what
// nobody has. Pure.
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Foreseen, ListedDuty } from '../doors/evidence.js'
import type { Case, LastNudge, NotifierTask, Supervised } from '../doors/notifier.js'
import { type Card, cardsOf } from '../owed/cards-of.js'
import { isOurs } from '../owed/ours.js'
import { risksAmong } from '../owed/standing.js'
import { to } from '../paths.js'
import { type NudgeOf, nudgeOf } from './nudge-of.js'

/** A case may go to another officer. */
export type OfficersCard = Card & { moveHref: string }
/** `officerId` empty: nobody has them. */
export type OfOfficer = { officerId: string; name: string | null; overdue: number; atRisk: number; cards: OfficersCard[]; nudge: NudgeOf | null }
export type UnitPage = { officers: OfOfficer[]; unowned: Card[]; counts: { overdue: number; atRisk: number } }
export type UnitGiven = {
  supervised: Supervised
  /** As `pressingAmong` gives it. */
  pressing: readonly ListedDuty[]
  foreseen: readonly Foreseen[]
  /** Of the units, not of an officer. */
  tasks: readonly NotifierTask[]
  cases: ReadonlyMap<string, Case>
  nudges: readonly LastNudge[]
  now: Instant
}

/** What is late or will be, each once: of nothing else anybody's details need be read. */
export function pressingAmong({ overdue, owed, foreseen }: { overdue: readonly ListedDuty[]; owed: readonly ListedDuty[]; foreseen: readonly Foreseen[] }): ListedDuty[] {
  const risks = risksAmong(foreseen)
  const pressing = [...overdue, ...owed.filter(({ obligationId }) => risks.has(obligationId))].filter(isOurs)
  return [...new Map(pressing.map((duty) => [duty.obligationId, duty])).values()]
}

export function unitOf({ supervised, pressing, foreseen, tasks, cases, nudges, now }: UnitGiven): UnitPage {
  const risks = risksAmong(foreseen)
  const byOfficer = groupBy(pressing, ({ officerId }) => officerId ?? NOBODY)
  const lastNudges = new Map(nudges.map((one) => [one.officerId, one]))
  const officerIds = new Set([...supervised.officers.map(({ officerId }) => officerId), ...byOfficer.keys()])
  const officers = [...officerIds].map((officerId): OfOfficer => {
    const cards = cardsOf({ duties: byOfficer.get(officerId) ?? [], tasks: [], cases, risks, now })
    const name = nameIn(supervised, officerId) ?? nameInCase(cases, cards[0]?.caseId)
    return { officerId, name, ...countsOf(cards), cards: cards.map(movable), nudge: nudgeOf(cards.length > 0, lastNudges.get(officerId)) }
  })
  return {
    officers: officers.sort((a, b) => b.overdue - a.overdue || b.atRisk - a.atRisk || a.officerId.localeCompare(b.officerId)),
    counts: countsOf(officers.flatMap(({ cards }) => cards)),
    unowned: cardsOf({ duties: [], tasks, cases, risks, now }),
  }
}

const NOBODY = ''

const movable = (card: Card): OfficersCard => ({ ...card, moveHref: to('recordKind', { caseId: card.caseId, kind: 'officer-changed' }) })

function countsOf(cards: readonly Card[]): { overdue: number; atRisk: number } {
  const standings = cards.flatMap(({ rows }) => rows.map(({ standing }) => standing))
  return { overdue: standings.filter((one) => one === 'overdue').length, atRisk: standings.filter((one) => one === 'at-risk').length }
}

/** As the directory has it. */
function nameIn({ officers }: Supervised, officerId: string): string | null {
  const found = officers.find((one) => one.officerId === officerId)
  return found ? [found.rank, found.name].filter((part) => part !== undefined).join(' ') : null
}

/** Of who is not in the directory. */
const nameInCase = (cases: ReadonlyMap<string, Case>, caseId: string | undefined): string | null => (caseId === undefined ? null : (cases.get(caseId)?.officer.name ?? null))
