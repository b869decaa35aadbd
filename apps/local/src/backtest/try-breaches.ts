// Why: the result must not hang on one setting of an invented world, so the year is run with too few people and with enough, and with two ways
// of taking up work.
import { groupBy, type LocalDate } from '@kept-informed/kernel'
import type { Duty } from './arrivals.js'
import { CALENDAR } from './calendar.js'
import { begin } from './course.js'
import { addCounts, breachScorer, type BreachScore, noCounts, scoreOf } from './score-breaches.js'
import { simulateUnit } from './simulate-unit.js'
import type { Setting } from './world-assumptions.js'

/** `first`, `last`: days simulated; duties that arise before `scoredFrom` are only there to fill the queues. */
export type Period = { first: LocalDate; scoredFrom: LocalDate; last: LocalDate }
/** `unknowing`: without knowing what share of its work the unit gives to what is late. */
export type SettingScore = Setting & { knowing: BreachScore; unknowing: BreachScore }

/** One score for each setting; `done` after each unit in each. */
export function tryBreaches(duties: readonly Duty[], settings: readonly Setting[], { first, scoredFrom, last }: Period, done: () => void): SettingScore[] {
  const days: LocalDate[] = []
  for (let day = first; day <= last; day = CALENDAR.addDays(day, 1)) days.push(day)
  const inPeriod = duties.filter(({ arisesAt }) => arisesAt >= CALENDAR.startOfDay(first) && arisesAt <= CALENDAR.endOfDay(last))
  const sums = settings.map((setting) => ({ setting, knowing: noCounts(), unknowing: noCounts() }))
  for (const [unit, ofUnit] of groupBy(inPeriod, (duty) => duty.unit)) {
    const begun = ofUnit.map(begin)
    for (const { setting, knowing, unknowing } of sums) {
      const bounds = { from: CALENDAR.startOfDay(scoredFrom), until: CALENDAR.endOfDay(last) }
      const scorers = { knowing: breachScorer(ofUnit, bounds), unknowing: breachScorer(ofUnit, bounds) }
      const metAt = simulateUnit({ unit, begun, days }, setting, scorers)
      addCounts(knowing, scorers.knowing.score(metAt))
      addCounts(unknowing, scorers.unknowing.score(metAt))
      done()
    }
  }
  return sums.map(({ setting, knowing, unknowing }) => ({ ...setting, knowing: scoreOf(knowing), unknowing: scoreOf(unknowing) }))
}
