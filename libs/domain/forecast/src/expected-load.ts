// Why: crimes reported × duties × minutes is what call handling and victim care plan their days with, and each factor can be looked up.
import { groupBy, type Instant, type LocalDate } from '@kept-informed/kernel'
import type { Weekday, WorkingCalendar } from '@kept-informed/victims-code'
import type { CrimesOfDay, DutiesOfDay, Load, LoadHistory, LoadOfDay, LoadOfRule, OpenDuties } from './load.js'
import { isBankHoliday, likeWeekday, type LookBack, lookBack } from './look-back.js'
import { type Team, WORK_MINUTES, type WorkMinutes, workOf } from './work-minutes.js'

type OfUnit = { unit: string | null; crimes: readonly CrimesOfDay[]; duties: readonly DutiesOfDay[]; open: readonly OpenDuties[] }
type Known = { back: LookBack | null; today: LocalDate; calendar: WorkingCalendar; minutes: WorkMinutes }

/**
 * The coming `days` from today, unit by unit. Expected crimes: the mean of the same weekday in the last eight weeks. Expected duties: those
 * times the duties of that rule that arose for each crime in the same weeks (for each day, where a unit had no crime). Only days before today count as known.
 */
export function expectedLoad(history: LoadHistory, days: number, now: Instant, calendar: WorkingCalendar, minutes: WorkMinutes = WORK_MINUTES): Load {
  const back = lookBack(history.since, now, calendar)
  const known: Known = { back, today: calendar.localDate(now), calendar, minutes }
  const seen = <Of extends { day: LocalDate }>(all: readonly Of[]): Of[] => (back === null ? [] : all.filter(({ day }) => day >= back.from && day <= back.to))
  const [crimes, duties, open] = [groupBy(seen(history.crimes), unitOf), groupBy(seen(history.duties), unitOf), groupBy(history.open, unitOf)]
  const units = [...new Set([...crimes.keys(), ...duties.keys(), ...open.keys()])].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  const ofUnits = units.map((unit): OfUnit => ({ unit, crimes: crimes.get(unit) ?? [], duties: duties.get(unit) ?? [], open: open.get(unit) ?? [] }))
  return { from: back?.from ?? null, to: back?.to ?? null, days: ofUnits.flatMap((ofUnit) => daysOfUnit(ofUnit, days, known)) }
}

const unitOf = ({ unit }: { unit: string | null }): string | null => unit
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function daysOfUnit(ofUnit: OfUnit, days: number, known: Known): LoadOfDay[] {
  const { today, calendar, minutes: { report } } = known
  const byWeekday = groupBy(ofUnit.crimes, ({ day }) => likeWeekday(day, calendar))
  const rates = ratesOf(ofUnit, known)
  return Array.from({ length: days }, (_, n) => {
    const day = calendar.addDays(today, n)
    const expectedCrimes = crimesOn(likeWeekday(day, calendar), byWeekday, ofUnit, known.back)
    const rules = rates.map((rate) => loadOfRule(rate, expectedCrimes, dueOn(day, rate, ofUnit, today), known.minutes))
    const hours: Record<Team, number> = { callHandling: 0, victimCare: 0, response: 0 }
    hours[report.team] += (expectedCrimes * report.minutes) / 60
    for (const { ruleId, kind, minutes } of rules) hours[workOf(ruleId, kind, known.minutes).team] += minutes / 60
    return { unit: ofUnit.unit, day, bankHoliday: isBankHoliday(day, calendar), expectedCrimes, rules: rules.filter(({ expected, due }) => expected > 0 || due > 0), hours }
  })
}

function crimesOn(weekday: Weekday, byWeekday: ReadonlyMap<Weekday, readonly CrimesOfDay[]>, { crimes }: OfUnit, back: LookBack | null): number {
  if (back === null) return 0
  const days = back.daysOf.get(weekday) ?? 0
  // In the first days no such weekday was seen: every day counts then.
  return days === 0 ? sum(crimes.map((of) => of.crimes)) / back.days : sum((byWeekday.get(weekday) ?? []).map((of) => of.crimes)) / days
}

/** Of a rule in a unit: how many arise, for each crime or each day, and what share of them needs a person. */
type Rate = Pick<LoadOfRule, 'ruleId' | 'kind'> & { perCrime: number; perDay: number; byPerson: number }

function ratesOf({ crimes, duties, open }: OfUnit, { back }: Known): Rate[] {
  const reported = sum(crimes.map((of) => of.crimes))
  const kinds = new Map([...open, ...duties].map(({ ruleId, kind }) => [ruleId, kind]))
  const byRule = groupBy(duties, ({ ruleId }) => ruleId)
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ruleId, kind]) => {
    const ofRule = byRule.get(ruleId) ?? []
    const arose = sum(ofRule.map((of) => of.arose))
    return {
      ruleId, kind, perCrime: reported > 0 ? arose / reported : 0, perDay: reported > 0 || back === null ? 0 : arose / back.days,
      byPerson: arose > 0 ? sum(ofRule.map((of) => of.byPerson)) / arose : 0,
    }
  })
}

const dueOn = (day: LocalDate, { ruleId }: Rate, { open }: OfUnit, today: LocalDate): OpenDuties[] =>
  open.filter((one) => one.ruleId === ruleId && one.dueOn !== null && (one.dueOn === day || (day === today && one.dueOn < today)))

function loadOfRule({ ruleId, kind, perCrime, perDay, byPerson }: Rate, expectedCrimes: number, due: readonly OpenDuties[], minutes: WorkMinutes): LoadOfRule {
  const expected = expectedCrimes * perCrime + perDay
  const people = expected * byPerson + sum(due.map((one) => one.byPerson))
  return { ruleId, kind, expected, due: sum(due.map(({ open }) => open)), minutes: people * workOf(ruleId, kind, minutes).minutes }
}
