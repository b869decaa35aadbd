// Why: one unit through the year: duties arise, messages leave, people work, and every working morning the product's own forecast is asked,
// with what was known that morning and nothing else.
import { type DayOfWork, type Forecast, forecastObligations, measurePace, WORKING_HOURS } from '@kept-informed/forecast'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { CALENDAR } from './calendar.js'
import { chance } from './chance.js'
import { type Begun, carryOut, type Course, isOpenAt, prospectAt } from './course.js'
import { minutesOfDays } from './simulated-staff.js'
import { waitingAt, workADay, type WorkItem } from './work-queue.js'
import type { Setting } from './world-assumptions.js'

/** Told of each morning's forecasts, and in the evening of how much was done. */
export type Listener = { forecast: (forecast: Forecast, now: Instant) => void; worked: (done: number, now: Instant) => void }
/** The forecast is asked twice: knowing what share of its work the unit gives to what is late, and without that. */
export type Listeners = { knowing: Listener; unknowing: Listener }

/** `begun`: its duties, in order of time; `days`: all days simulated. */
export type YearOfUnit = { unit: string; begun: readonly Begun[]; days: readonly LocalDate[] }

/** When each duty was met, by id; what is missing was not by the end of the days. */
export function simulateUnit({ unit, begun, days }: YearOfUnit, { capacity, order }: Setting, { knowing, unknowing }: Listeners): Map<string, Instant> {
  const workingDays = days.filter((day) => CALENDAR.isWorkingDay(day) === true)
  const courses = new Map<string, Course>(begun.map(({ course }) => [course.duty.obligationId, course]))
  const coming = begun.flatMap(({ item }) => (item ? { ...item } : [])).sort((a, b) => a.waitsSince - b.waitsSince)
  const minutes = minutesOfDays(unit, workingDays, coming.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0), capacity)
  const queue = new Map<string, WorkItem>()
  const worked: DayOfWork[] = []
  const open = new Set<string>()
  let [arrived, came] = [0, 0]
  for (const day of workingDays) {
    const [opens, closes] = [CALENDAR.instantAt(day, WORKING_HOURS.from), CALENDAR.instantAt(day, WORKING_HOURS.to)]
    for (let next = begun[arrived]; next && next.course.duty.arisesAt <= opens; next = begun[++arrived]) open.add(next.course.duty.obligationId)
    for (let item = coming[came]; item && item.waitsSince < closes; item = coming[++came]) queue.set(item.id, item)
    const atOpening = waitingAt(queue, opens)
    const waiting = new Set(atOpening.map(({ id }) => id))
    const prospects = [...open].flatMap((id) => {
      const course = courses.get(id)
      if (course && isOpenAt(course, opens)) return [prospectAt(course, waiting.has(id), opens)]
      open.delete(id)
      return []
    })
    const pace = measurePace(worked)
    const withoutShare = pace && { ...pace, lateShare: undefined }
    for (const forecast of forecastObligations(prospects, () => pace, opens, CALENDAR)) knowing.forecast(forecast, opens)
    for (const forecast of forecastObligations(prospects, () => withoutShare, opens, CALENDAR)) unknowing.forecast(forecast, opens)
    let [done, lateDone] = [0, 0]
    workADay(queue, { opens, closes, minutes: minutes.get(day) ?? 0, order, throwOf: (n) => chance(unit, day, n) }, (item, at) => {
      done++
      if (item.dueBy < opens) lateDone++
      const course = courses.get(item.id)
      if (!course) return
      const after = carryOut(course, item, at)
      courses.set(item.id, after.course)
      if (after.item) queue.set(item.id, after.item)
    })
    for (const listener of [knowing, unknowing]) listener.worked(done, opens)
    worked.push({ done, lateDone, lateWaiting: atOpening.filter(({ dueBy }) => dueBy < opens).length })
  }
  return new Map([...courses].flatMap(([id, { metAt }]) => (metAt === null ? [] : [[id, metAt]])))
}
