// Why: safe hours are wall-clock times of one day; a span across midnight is two entries, so nobody has to guess which day is meant.
import { type Read, list, object, oneOf, required, textThat } from './read-members.js'
import type { SafeHours, Weekday } from './victim-details.js'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/
const from = textThat((text) => HOUR.test(text), 'must be a time of the day, HH:MM')
const to = textThat((text) => text === '24:00' || HOUR.test(text), 'must be a time of the day, HH:MM, up to 24:00')

const entry: Read<SafeHours> = (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  if (!members) return undefined
  const hours = {
    days: required(reading, pointer, members, 'days', list(oneOf(...WEEKDAYS), { least: 1, most: 7 })),
    from: required(reading, pointer, members, 'from', from),
    to: required(reading, pointer, members, 'to', to),
  }
  if (hours.days === undefined || hours.from === undefined || hours.to === undefined) return undefined
  if (hours.to <= hours.from) reading.impossible(`${pointer}/to`, 'must be after from; hours across midnight are two entries')
  return { days: hours.days, from: hours.from, to: hours.to }
}

export const safeHoursList = list(entry, { most: 50 })
