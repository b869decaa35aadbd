// Why: when the simulated print house collects, dispatches and gives back, by the clock on the wall in London.
import { type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import { Temporal } from 'temporal-polyfill'

/** England and Wales working days, as `workingCalendar` of victims-code has them. Beyond its list every weekday is one. */
export type WorkingDays = { isWorkingDay(day: LocalDate): boolean | 'beyond-calendar' }

export type PrintTimes = { collectedAt: Instant; dispatchedAt: Instant; returnedAt: Instant }

const RETURNED_AFTER_WORKING_DAYS = 5

/** Collected at 17:30 on working days (what is there by then), dispatched at 15:00 on the next working day, back on the morning of the fifth after. */
export function printTimes(handedOver: Instant, days: WorkingDays): PrintTimes {
  const arrived = Temporal.Instant.from(isoInstant(handedOver)).toZonedDateTimeISO('Europe/London').toPlainDate()
  let collection = works(arrived, days) ? arrived : nextWorkingDay(arrived, days)
  if (london(collection, '17:30') < handedOver) collection = nextWorkingDay(collection, days)
  const dispatch = nextWorkingDay(collection, days)
  let back = dispatch
  for (let n = 0; n < RETURNED_AFTER_WORKING_DAYS; n += 1) back = nextWorkingDay(back, days)
  return { collectedAt: london(collection, '17:30'), dispatchedAt: london(dispatch, '15:00'), returnedAt: london(back, '10:00') }
}

function nextWorkingDay(day: Temporal.PlainDate, days: WorkingDays): Temporal.PlainDate {
  let next = day.add({ days: 1 })
  while (!works(next, days)) next = next.add({ days: 1 })
  return next
}

function works(day: Temporal.PlainDate, days: WorkingDays): boolean {
  const known = days.isWorkingDay(day.toString())
  return known === 'beyond-calendar' ? day.dayOfWeek < 6 : known
}

const london = (day: Temporal.PlainDate, time: string): Instant => day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
