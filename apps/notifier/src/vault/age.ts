// Why: rules must know a child without knowing a date of birth. What leaves the vault is two yes-or-no facts, and again on the day
// on which one of them turns.
import type { Instant, LocalDate } from '@kept-informed/kernel'

export type AgeFact = { under18: boolean; toldDirectly: boolean }

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
export const londonDate = (instant: Instant): LocalDate => LONDON.format(instant)

/** The first instant of that day in Europe/London: midnight UTC, or an hour before it in summer. */
function startOf(year: number, month: number, day: number): Instant {
  const midnight = Date.UTC(year, month - 1, day)
  const inSummer = midnight - 3_600_000
  return londonDate(inSummer) === londonDate(midnight) ? inSummer : midnight
}

/** `changesAt`: when the fact will next be another one; null: never again. Born on 29 February, one is a year older on 1 March where there is none. */
export function ageOf(dateOfBirth: LocalDate | null, now: Instant, childDirectFrom: number): { fact: AgeFact; changesAt: Instant | null } | null {
  if (dateOfBirth === null) return null
  const [year = 0, month = 1, day = 1] = dateOfBirth.split('-').map(Number)
  const turns = (age: number): Instant => startOf(year + age, month, day)
  const [adultAt, directAt] = [turns(18), turns(childDirectFrom)]
  const ahead = [adultAt, directAt].filter((at) => at > now)
  return { fact: { under18: now < adultAt, toldDirectly: now >= directAt }, changesAt: ahead.length > 0 ? Math.min(...ahead) : null }
}
