// Why: a draft of the Code is tried in place of what was in force, for the days asked about; outside those days nothing changes.
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseEventType } from '@kept-informed/case-event'
import { canonicalJson, type LocalDate } from '@kept-informed/kernel'

export type DraftPeriod = {
  /** First and last day on which the draft counts, Europe/London; null: from the beginning, without an end. */
  from: LocalDate | null
  to: LocalDate | null
}

const FIRST_DAY = '0001-01-01'

/** The packs with the draft in force on those days instead of the versions of the same pack. */
export function withDraft(packs: readonly CodePack[], draft: CodePack, { from, to }: DraftPeriod, calendar: Pick<WorkingCalendar, 'addDays'>): CodePack[] {
  const begins = from ?? FIRST_DAY
  const others = packs.filter(({ pack }) => pack !== draft.pack)
  const shortened = packs.filter(({ pack }) => pack === draft.pack).flatMap((version): CodePack[] => {
    const before: CodePack = { ...version, effectiveTo: earlier(version.effectiveTo, begins === FIRST_DAY ? null : calendar.addDays(begins, -1)) }
    const after: CodePack | null = to === null ? null : { ...version, effectiveFrom: later(version.effectiveFrom, calendar.addDays(to, 1)) }
    const kept = begins === FIRST_DAY ? [after] : [before, after]
    return kept.filter((part): part is CodePack => part !== null && (part.effectiveTo === null || part.effectiveFrom <= part.effectiveTo))
  })
  return [...others, ...shortened, { ...draft, effectiveFrom: begins, effectiveTo: to }]
}

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null => (a === null ? b : b === null || a < b ? a : b)
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** Event types for which the draft says anything else than every version that it stands in for. A case without any of them has no difference. */
export function typesAffected(packs: readonly CodePack[], draft: CodePack): Set<CaseEventType> {
  const versions = packs.filter(({ pack }) => pack === draft.pack)
  const rowOf = ({ rows }: CodePack, ruleId: string): string => canonicalJson(rows.find((row) => row.ruleId === ruleId) ?? null)
  const rules = new Set([draft, ...versions].flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId)))
  const changed = [...rules].filter((ruleId) => versions.length === 0 || versions.some((version) => rowOf(version, ruleId) !== rowOf(draft, ruleId)))
  const types = [draft, ...versions].flatMap(({ rows }) => rows.filter(({ ruleId }) => changed.includes(ruleId)).flatMap(({ on }) => on))
  // Whoever joins is owed what the report of the crime owes.
  return new Set(types.includes('crime-reported') ? [...types, 'victim-added'] : types)
}
