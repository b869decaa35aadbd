// Why: a forecast is worth something if what it says is missed is missed, if what is missed was said beforehand, and early enough to act.
import type { Forecast, ForecastReason } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import type { Duty } from './arrivals.js'
import { HOUR } from './calendar.js'

/** Alarms of one rule of warning. `hours`: from the first right alarm to the breach, median. */
export type AlarmScore = { alarms: number; right: number; hours: number | null }
/** Why nothing was said of a breach before it came. */
export const WHY_MISSED = ['never seen before its time', 'said to be unknown', 'its message did not come', 'less was done than the pace', 'other work was taken up before it'] as const
export type WhyMissed = (typeof WHY_MISSED)[number]
export type BreachScore = {
  duties: number
  breaches: number
  ours: AlarmScore
  /** "All that is open within 24 hours of its time will be missed." The other naive rule, that nothing will, gives no alarm. */
  lastDay: AlarmScore
  missed: Record<WhyMissed, number>
  /** By what was said on a morning, `met` or the reason: on how many duty-mornings, and after how many the duty was missed. */
  said: Partial<Record<ForecastReason | 'met', { mornings: number; breaches: number }>>
}

type Last = { now: Instant; willBeMet: boolean | null; place: number | null }
type Seen = { duty: Duty; firstAlarm: Instant | null; onLastDay: Instant | null; last: Last | null; said: Map<ForecastReason | 'met', number> }

/** Notes what is said each morning of duties that arise and fall due between two instants; `score` compares it with what came. */
export function breachScorer(duties: readonly Duty[], { from, until }: { from: Instant; until: Instant }) {
  const seen = new Map<string, Seen>(
    duties.filter(({ arisesAt, dueBy }) => arisesAt >= from && dueBy <= until).map((duty) => [duty.obligationId, { duty, firstAlarm: null, onLastDay: null, last: null, said: new Map() }]),
  )
  const done = new Map<Instant, number>()
  return {
    worked: (of: number, morning: Instant): void => void done.set(morning, of),
    forecast({ obligationId, willBeMet, reason, place }: Forecast, now: Instant): void {
      const one = seen.get(obligationId)
      if (!one || reason === 'overdue') return
      const word = reason ?? 'met'
      one.said.set(word, (one.said.get(word) ?? 0) + 1)
      one.last = { now, willBeMet, place }
      if (willBeMet === false) one.firstAlarm ??= now
      if (one.duty.dueBy - now <= 24 * HOUR) one.onLastDay ??= now
    },
    score: (metAt: ReadonlyMap<string, Instant>): BreachCounts => count([...seen.values()], (duty) => (metAt.get(duty.obligationId) ?? Number.POSITIVE_INFINITY) > duty.dueBy, done),
  }
}

/** Counts that can be added up over units: `hours` of each right alarm. */
export type BreachCounts = Omit<BreachScore, 'ours' | 'lastDay'> & Record<'ours' | 'lastDay', Omit<AlarmScore, 'hours'> & { hours: number[] }>

function count(seen: readonly Seen[], isBreach: (duty: Duty) => boolean, done: ReadonlyMap<Instant, number>): BreachCounts {
  const counts: BreachCounts = noCounts()
  for (const { duty, firstAlarm, onLastDay, last, said } of seen) {
    const breach = isBreach(duty)
    counts.duties++
    if (breach) counts.breaches++
    for (const [alarms, at] of [[counts.ours, firstAlarm], [counts.lastDay, onLastDay]] as const) {
      if (at === null) continue
      alarms.alarms++
      if (breach) alarms.right++
      if (breach) alarms.hours.push((duty.dueBy - at) / HOUR)
    }
    if (breach && firstAlarm === null) counts.missed[whyMissed(duty, last, done)]++
    for (const [word, mornings] of said) {
      const of = (counts.said[word] ??= { mornings: 0, breaches: 0 })
      of.mornings += mornings
      if (breach) of.breaches += mornings
    }
  }
  return counts
}

/** By what became of the last forecast before it was missed. */
function whyMissed({ dueBy }: Duty, last: Last | null, done: ReadonlyMap<Instant, number>): WhyMissed {
  if (last === null) return 'never seen before its time'
  if (last.willBeMet === null) return 'said to be unknown'
  const { place, now } = last
  if (place === null) return 'its message did not come'
  const since = [...done].reduce((sum, [morning, of]) => (morning >= now && morning <= dueBy ? sum + of : sum), 0)
  return since < place ? 'less was done than the pace' : 'other work was taken up before it'
}

export const noCounts = (): BreachCounts => ({
  duties: 0, breaches: 0, ours: { alarms: 0, right: 0, hours: [] }, lastDay: { alarms: 0, right: 0, hours: [] },
  missed: Object.fromEntries(WHY_MISSED.map((why) => [why, 0])) as Record<WhyMissed, number>, said: {},
})

export function addCounts(sum: BreachCounts, more: BreachCounts): void {
  sum.duties += more.duties
  sum.breaches += more.breaches
  for (const rule of ['ours', 'lastDay'] as const) {
    sum[rule].alarms += more[rule].alarms
    sum[rule].right += more[rule].right
    for (const hours of more[rule].hours) sum[rule].hours.push(hours)
  }
  for (const why of WHY_MISSED) sum.missed[why] += more.missed[why]
  for (const [word, { mornings, breaches }] of Object.entries(more.said) as [ForecastReason | 'met', { mornings: number; breaches: number }][]) {
    const of = (sum.said[word] ??= { mornings: 0, breaches: 0 })
    of.mornings += mornings
    of.breaches += breaches
  }
}

export const scoreOf = ({ ours, lastDay, ...counts }: BreachCounts): BreachScore => ({ ...counts, ours: withMedian(ours), lastDay: withMedian(lastDay) })

function withMedian({ hours, ...counts }: BreachCounts['ours']): AlarmScore {
  const sorted = hours.toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)]
  return { ...counts, hours: median === undefined ? null : Math.round(median) }
}
