// Why: packs that are right one by one can be wrong together: two versions on one day, a day without any, an event that nobody thought of.
import { CASE_EVENT_TYPES } from '@kept-informed/case-event'
import type { Fault, LocalDate } from '@kept-informed/kernel'
import type { CodePack } from './code-row.js'
import { dayAfter, dayBefore, inSuccession } from './in-succession.js'
import { OWES_NOTHING } from './owes-nothing.js'

/**
 * `of`: the pack, as given, in which the pointer points; null: it is about all of them.
 * `isLack`: something is missing, so that one more pack could mend it.
 */
export type PacksFault = Fault & { of: CodePack | null; isLack: boolean }
export type KnownEvents = { eventTypes: readonly string[]; owesNothing: readonly string[] }

/** The pack from whose first day on every event type must owe something, or be named as owing nothing. */
const THE_CODE = 'victims-code'
const ALL_EVENTS: KnownEvents = { eventTypes: CASE_EVENT_TYPES, owesNothing: Object.keys(OWES_NOTHING) }

/** What is wrong with packs together, each read by `readCodePack`; of two that disagree, the later in the list is named. */
export function checkPacks(packs: readonly CodePack[], known: KnownEvents = ALL_EVENTS): PacksFault[] {
  const names = [...new Set(packs.map(({ pack }) => pack))]
  const ended = inSuccession(packs)
  const faults = [...names.flatMap((name) => versionFaults(packs.filter(({ pack }) => pack === name))), ...sharedRules(packs, ended)]
  return names.includes(THE_CODE) ? [...faults, ...forgottenEvents(packs, ended, known)] : [...faults, { of: null, isLack: true, pointer: '', detail: `there is no ${THE_CODE}` }]
}

function versionFaults(versions: readonly CodePack[]): PacksFault[] {
  const inOrder = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
  const sameName = versions.flatMap((of, index) =>
    versions.findIndex(({ version }) => version === of.version) < index ? [{ of, isLack: false, pointer: '/version', detail: 'is there already; a published version never changes: make a new version' }] : [],
  )
  const periods = inOrder.slice(1).flatMap((of, index): PacksFault[] => {
    const fault = (detail: string, isLack = false): PacksFault[] => [{ of, isLack, pointer: '/effectiveFrom', detail }]
    const earlier = inOrder.slice(0, index + 1)
    const sameDay = earlier.find(({ effectiveFrom }) => effectiveFrom === of.effectiveFrom)
    if (sameDay) return fault(`is the first day of version ${sameDay.version} too: the two overlap`)
    const ends = earlier.filter((one) => one.effectiveTo !== null).sort((a, b) => ((a.effectiveTo ?? '') < (b.effectiveTo ?? '') ? 1 : -1))
    const longest = ends[0]
    if (longest?.effectiveTo && longest.effectiveTo >= of.effectiveFrom) return fault(`overlaps version ${longest.version}, which ends on ${longest.effectiveTo}`)
    const before = earlier.at(-1)
    return before?.effectiveTo && longest?.effectiveTo && longest.effectiveTo < dayBefore(of.effectiveFrom) ? fault(`leaves a gap after version ${longest.version}, which ends on ${longest.effectiveTo}`, true) : []
  })
  return [...sameName, ...periods]
}

const meet = (a: CodePack, b: CodePack): boolean => (a.effectiveTo === null || b.effectiveFrom <= a.effectiveTo) && (b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo)

/** An obligation is known by its rule and its event, so a rule id belongs to one pack; and one row says how often a victim is updated. */
function sharedRules(packs: readonly CodePack[], ended: readonly CodePack[]): PacksFault[] {
  return packs.flatMap((of, index) => {
    const others = ended.slice(0, index).filter((other) => other.pack !== of.pack && meet(other, ended[index] ?? of))
    return of.rows.flatMap(({ ruleId, clock }, row): PacksFault[] => {
      const same = others.find(({ rows }) => rows.some((one) => one.ruleId === ruleId))
      const agreed = clock === 'agreed' ? others.find(({ rows }) => rows.some((one) => one.clock === 'agreed')) : undefined
      return [
        ...(same ? [{ of, isLack: false, pointer: `/rows/${row}/ruleId`, detail: `is a rule id of ${same.pack} ${same.version} on the same days` }] : []),
        ...(agreed ? [{ of, isLack: false, pointer: `/rows/${row}/clock`, detail: `is agreed in ${agreed.pack} ${agreed.version} on the same days: one row says how often a victim is updated` }] : []),
      ]
    })
  })
}

/** Looked at on each day on which what is in force changes; named on the first of the days on which it is so. */
function forgottenEvents(packs: readonly CodePack[], ended: readonly CodePack[], { eventTypes, owesNothing }: KnownEvents): PacksFault[] {
  const days = [...new Set(ended.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, ...(effectiveTo === null ? [] : [dayAfter(effectiveTo)])]))].sort()
  const on = (day: LocalDate): CodePack[] => ended.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))
  let before = new Set<string>()
  return days.filter((day) => on(day).some(({ pack }) => pack === THE_CODE)).flatMap((day) => {
    const thoughtOf = new Set<string>([...owesNothing, ...on(day).flatMap(({ rows, owesNothing: theirs = [] }) => [...theirs, ...rows.flatMap((row) => row.on)])])
    const forgotten = eventTypes.filter((type) => !thoughtOf.has(type))
    const fresh = forgotten.filter((type) => !before.has(type))
    before = new Set(forgotten)
    const of = [...packs].reverse().find(({ effectiveFrom }) => effectiveFrom === day) ?? null
    return fresh.map((type) => ({ of, isLack: true, pointer: of ? '/rows' : '', detail: `nothing is owed on ${type} from ${day}, and owesNothing does not name it` }))
  })
}
