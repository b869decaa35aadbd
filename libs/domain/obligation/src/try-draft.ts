// Why: what a draft leaves as it is cannot differ, so a case is derived only where the draft may make a difference, and only for the rows
// that may make it: a question about one limit, asked over a million facts, is answered in seconds.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseFacts } from './case-facts.js'
import { obligationsUnder } from './derive-obligations.js'
import type { Obligation } from './obligation.js'
import { clockStart } from './owe.js'
import { type DraftPeriod, typesAffected, withDraft } from './with-draft.js'

/** Of one case, what today's packs owe and what the draft would, without what both owe alike; null: the draft does not concern it. */
export type Trial = (facts: CaseFacts, now: Instant) => { today: readonly Obligation[]; drafted: readonly Obligation[] } | null

export function tryDraft(packs: readonly CodePack[], draft: CodePack, period: DraftPeriod, calendar: WorkingCalendar): Trial {
  const types = typesAffected(packs, draft)
  const drafted = withDraft(packs, draft, period, calendar)
  const whole = { today: { packs, calendar }, drafted: { packs: drafted, calendar } }
  const part = { today: { packs: rowsOn(types, packs), calendar }, drafted: { packs: rowsOn(types, drafted), calendar } }
  const isCovered = coveredBy(packs, draft, calendar)
  return (facts, now) => {
    const rules = isCovered(facts, now) ? part : whole
    if (rules === part && !facts.events.some(({ type }) => types.has(type))) return null
    const [today = [], drafted = []] = obligationsUnder(facts, [rules.today, rules.drafted], now)
    return { today, drafted }
  }
}

/** Every row of the events of these types: what is owed on others, and what settles or ends it, is the same with and without them. */
const rowsOn = (types: ReadonlySet<CaseEventType>, packs: readonly CodePack[]): CodePack[] =>
  packs.map((pack) => ({ ...pack, rows: pack.rows.filter(({ on }) => on.some((type) => types.has(type))) }))

/** On days of which no version of today's pack says anything, all that the draft says is new. */
function coveredBy(packs: readonly CodePack[], draft: CodePack, calendar: WorkingCalendar): (facts: CaseFacts, now: Instant) => boolean {
  const versions = packs.filter(({ pack }) => pack === draft.pack)
  const begins = versions.map(({ effectiveFrom }) => calendar.startOfDay(effectiveFrom))
  const ends = versions.map(({ effectiveTo }) => (effectiveTo === null ? Number.POSITIVE_INFINITY : calendar.endOfDay(effectiveTo)))
  const [since, until] = [Math.min(...begins), Math.max(...ends)]
  return ({ events }, now) => now <= until && events.every((event) => Math.min(event.occurredAt, clockStart({ clock: 'received-by-wcu' }, event).at) >= since)
}
