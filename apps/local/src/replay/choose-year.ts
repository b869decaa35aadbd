// Why: the data is old and duties are counted from when things happened, so the data moves to a year that the system's clock has just seen.
// By whole years: the months stay what they are. No event may lie in the clock's future.
import { type Instant, isoInstant } from '@kept-informed/kernel'

/** `until`: when the last month of the moved data has ended, UTC. */
export type ChosenYear = { ok: true; yearsLater: number; firstMonth: string; lastMonth: string; until: Instant } | { ok: false; fault: string }

/** `months`: `YYYY-MM`, at least one. `year`: where the first month goes; without it, the latest in which every month is over by `now`. `now` null: no clock binds. */
export function chooseYear(months: Iterable<string>, now: Instant | null, year?: number): ChosenYear {
  const { first, last } = rangeOf(months)
  const yearsLater = year === undefined ? latest(last, now ?? endOf(last, 0)) : year - yearOf(first)
  const until = endOf(last, yearsLater)
  if (now !== null && until > now) {
    const fits = yearOf(first) + latest(last, now)
    return { ok: false, fault: `--year ${year}: ${moved(last, yearsLater)} is not over by the system's clock (${isoInstant(now)}); take --year ${fits}, or move the clock to ${isoInstant(until)} first` }
  }
  return { ok: true, yearsLater, firstMonth: moved(first, yearsLater), lastMonth: moved(last, yearsLater), until }
}

function rangeOf(months: Iterable<string>): { first: string; last: string } {
  const sorted = [...new Set(months)].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) throw new Error('data without a month')
  return { first, last }
}

function latest(last: string, now: Instant): number {
  const years = new Date(now).getUTCFullYear() - yearOf(last)
  return endOf(last, years) <= now ? years : years - 1
}

const yearOf = (month: string): number => Number(month.slice(0, 4))
const endOf = (month: string, yearsLater: number): Instant => Date.UTC(yearOf(month) + yearsLater, Number(month.slice(5)), 1)
const moved = (month: string, yearsLater: number): string => `${yearOf(month) + yearsLater}${month.slice(4)}`
