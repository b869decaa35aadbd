// Why: how many crimes come next month is the one thing of which the data knows the truth, borough by borough; so this part is no simulation.
import { expectedLoad, type LoadHistory } from '@kept-informed/forecast'
import { groupBy, type Instant, type LocalDate } from '@kept-informed/kernel'
import type { Arrivals } from './arrivals.js'
import { CALENDAR, HOUR } from './calendar.js'

/** Of months and units: how far off, in numbers and per cent of what came, on the average; and whether too many or too few were expected. */
export type Errors = { months: number; expected: number; came: number; mae: number; mape: number; biasPercent: number }
export type Compared = { ours: Errors; sameAsLastMonth: Errors }
/** `all`: of every month of every unit; `london`: of every month of all units together; `duties`: the same by rule. */
export type LoadScore = { byUnit: Record<string, Compared>; all: Compared; london: Compared; duties: Record<string, Errors> }

type Month = { first: LocalDate; days: number }
type Pair = { expected: number; came: number }

/** Each month from the second on, from what came before it only. `months`: `YYYY-MM`, in order. */
export function tryLoad({ crimes, duties }: Arrivals, months: readonly string[]): LoadScore {
  const known = historyOf({ crimes, duties }, `${months[0]}-01`)
  const crimesIn = countBy(known.crimes.map(({ unit, day, crimes: n }) => [`${unit}|${day.slice(0, 7)}`, n]))
  const dutiesIn = countBy(known.duties.map(({ ruleId, day, arose }) => [`${ruleId}|${day.slice(0, 7)}`, arose]))
  const units = [...new Set(crimes.map(({ unit }) => unit))].sort()
  const pairs: { unit: string; month: string; ours: Pair; last: Pair }[] = []
  const rules: { ruleId: string; pair: Pair }[] = []
  months.slice(1).forEach((month, index) => {
    const { first, days } = monthOf(month)
    const load = expectedLoad(known, days, CALENDAR.startOfDay(first) + HOUR, CALENDAR).days
    const expected = countBy(load.map(({ unit, expectedCrimes }) => [String(unit), expectedCrimes]))
    for (const unit of units) {
      const came = crimesIn.get(`${unit}|${month}`) ?? 0
      pairs.push({ unit, month, ours: { expected: expected.get(unit) ?? 0, came }, last: { expected: crimesIn.get(`${unit}|${months[index]}`) ?? 0, came } })
    }
    const ofRules = countBy(load.flatMap((day) => day.rules.map((rule): [string, number] => [rule.ruleId, rule.expected])))
    for (const ruleId of new Set(duties.map((duty) => duty.ruleId))) rules.push({ ruleId, pair: { expected: ofRules.get(ruleId) ?? 0, came: dutiesIn.get(`${ruleId}|${month}`) ?? 0 } })
  })
  const both = (of: readonly { ours: Pair; last: Pair }[]) => ({ ours: errorsOf(of.map(({ ours }) => ours)), sameAsLastMonth: errorsOf(of.map(({ last }) => last)) })
  const london = [...groupBy(pairs, ({ month }) => month).values()].map((of) => ({ ours: total(of.map(({ ours }) => ours)), last: total(of.map(({ last }) => last)) }))
  return {
    byUnit: Object.fromEntries([...groupBy(pairs, ({ unit }) => unit)].map(([unit, of]) => [unit, both(of)])),
    all: both(pairs),
    london: both(london),
    duties: Object.fromEntries([...groupBy(rules, ({ ruleId }) => ruleId)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ruleId, of]) => [ruleId, errorsOf(of.map(({ pair }) => pair))])),
  }
}

function historyOf({ crimes, duties }: Arrivals, since: LocalDate): LoadHistory {
  const dayOf = (instant: Instant): LocalDate => CALENDAR.localDate(instant)
  const ofCrimes = countBy(crimes.map(({ unit, reportedAt }) => [`${unit}|${dayOf(reportedAt)}`, 1]))
  const ofDuties = groupBy(duties, ({ unit, ruleId, arisesAt }) => `${unit}|${ruleId}|${dayOf(arisesAt)}`)
  return {
    since,
    crimes: [...ofCrimes].map(([key, n]) => ({ unit: part(key, 0), day: part(key, 1), crimes: n })),
    duties: [...ofDuties].map(([key, of]) => ({ unit: part(key, 0), ruleId: part(key, 1), kind: of[0]?.kind ?? 'inform', day: part(key, 2), arose: of.length, byPerson: 0 })),
    open: [],
  }
}

const part = (key: string, index: number): string => key.split('|')[index] ?? ''

function countBy(items: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [key, n] of items) counts.set(key, (counts.get(key) ?? 0) + n)
  return counts
}

function monthOf(month: string): Month {
  const first = `${month}-01`
  let days = 28
  while (CALENDAR.addDays(first, days).startsWith(month)) days++
  return { first, days }
}

const total = (pairs: readonly Pair[]): Pair => ({ expected: pairs.reduce((sum, { expected }) => sum + expected, 0), came: pairs.reduce((sum, { came }) => sum + came, 0) })

function errorsOf(pairs: readonly Pair[]): Errors {
  const { expected, came } = total(pairs)
  const withSome = pairs.filter((pair) => pair.came > 0)
  const mean = (numbers: readonly number[]): number => tenth(numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length))
  return {
    months: pairs.length, expected: tenth(expected), came,
    mae: mean(pairs.map((pair) => Math.abs(pair.expected - pair.came))),
    mape: mean(withSome.map((pair) => (100 * Math.abs(pair.expected - pair.came)) / pair.came)),
    biasPercent: came === 0 ? 0 : tenth((100 * (expected - came)) / came),
  }
}

const tenth = (number: number): number => Math.round(number * 10) / 10
