// Why: units are small, and a week of illness is what makes the difference between in time and late; so people are absent one by one.
import type { LocalDate } from '@kept-informed/kernel'
import { CALENDAR } from './calendar.js'
import { aroundOne, chance } from './chance.js'
import { STAFF } from './world-assumptions.js'

/** Minutes of work that a unit gets done on each working day, so that the year's are `capacity` times the work of the year. */
export function minutesOfDays(unit: string, workingDays: readonly LocalDate[], workMinutes: number, capacity: number): Map<LocalDate, number> {
  const people = Math.max(STAFF.fewest, Math.ceil(workMinutes / workingDays.length / STAFF.minutesEach))
  const present = workingDays.map(() => 0)
  for (let person = 0; person < people; person++) {
    let ill = 0
    workingDays.forEach((day, index) => {
      if (ill === 0 && chance(unit, person, day, 'ill') < STAFF.illness.begins) ill = 1 + Math.floor(chance(unit, person, day, 'for') * STAFF.illness.lastsAtMost)
      const away = ill > 0 || onLeave(unit, person, day)
      ill = Math.max(0, ill - 1)
      if (!away) present[index] = (present[index] ?? 0) + aroundOne(unit, person, day)
    })
  }
  const each = (capacity * workMinutes) / present.reduce((sum, share) => sum + share, 0)
  return new Map(workingDays.map((day, index) => [day, (present[index] ?? 0) * each]))
}

function onLeave(unit: string, person: number, day: LocalDate): boolean {
  const holidays = day.slice(5, 7) === '08' || day.slice(5) >= '12-18'
  return chance(unit, person, weekOf(day), 'leave') < STAFF.leave * (holidays ? 2 : 1)
}

/** The Monday of that week. */
function weekOf(day: LocalDate): LocalDate {
  let monday = day
  while (CALENDAR.weekday(monday) !== 'mon') monday = CALENDAR.addDays(monday, -1)
  return monday
}
