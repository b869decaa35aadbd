// Why: what is missing or cannot be is said before any door is asked, in the order of the page; what was written is kept.
import type { Instant } from '@kept-informed/kernel'
import { type FormFault, londonInstant, textIn } from '@kept-informed/web'
import { ENDS_AT, EVERYBODY, type Field, type Values } from './recordable.js'
import { dayOf, timeOf } from './typed-day.js'

/** `taskId`: the task that this is done for; empty: none. `day` and `time` empty: just now. */
export type RecordForm = { eventId: string; taskId: string; day: DayParts; time: string; values: Values; days: Record<string, DayParts> }
export type DayParts = { day: string; month: string; year: string }
export type ReadRecord = { form: RecordForm; faults: FormFault[]; /** When it happened. */ at: Instant }
/** What the form may name. */
export type Choices = { victimIds: readonly string[]; about: readonly string[]; now: Instant; newId: () => string }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MOST = 4_000
const MOST_LINE = 200

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '')

export function readRecordForm(fields: readonly Field[], body: Record<string, unknown>, choices: Choices): ReadRecord {
  const [givenId, givenTask] = [textIn(body, 'eventId'), textIn(body, 'taskId')]
  const faults: FormFault[] = []
  const values: Values = {}
  const days: Record<string, DayParts> = {}
  for (const field of fields) {
    if (field.type === 'day') days[field.name] = partsOf(body, field.name)
    const read = readField(field, body, choices)
    values[field.name] = read.value
    if (read.words !== null) faults.push({ field: field.name, words: read.words })
  }
  const [day, time] = [partsOf(body, 'happened'), textIn(body, 'time')]
  const form = { eventId: UUID.test(givenId) ? givenId : choices.newId(), taskId: UUID.test(givenTask) ? givenTask : '', day, time, values, days }
  const at = Object.values(day).every((part) => part === '') && time === '' ? choices.now : earlierOf(day, time)
  if (at === null) faults.push({ field: 'happened', words: 'record.fault.when' })
  else if (at > choices.now) faults.push({ field: 'happened', words: 'record.fault.future' })
  return { form, faults, at: at ?? choices.now }
}

const partsOf = (body: Record<string, unknown>, name: string): DayParts => ({
  day: textIn(body, `${name}-day`),
  month: textIn(body, `${name}-month`),
  year: textIn(body, `${name}-year`),
})

function earlierOf({ year, month, day }: DayParts, time: string): Instant | null {
  const [found, at] = [dayOf(year, month, day), timeOf(time)]
  return found === null || at === null ? null : londonInstant(`${found}T${at}`)
}

type Read = { value: string | string[]; words: string | null }

function readField(field: Field, body: Record<string, unknown>, { victimIds, about, now }: Choices): Read {
  const text = textIn(body, field.name)
  switch (field.type) {
    case 'person':
      return { value: text, words: victimIds.includes(text) || (field.everybody === true && text === EVERYBODY) ? null : 'record.fault.person' }
    case 'one-of':
      return { value: text, words: field.options.includes(text) ? null : 'record.fault.choose' }
    case 'some-of': {
      const chosen = textsOf(body[field.name]).filter((one) => field.options.includes(one))
      return { value: chosen, words: chosen.length === 0 && !field.optional ? 'record.fault.choose' : null }
    }
    case 'about':
      return { value: textsOf(body[field.name]).filter((one) => about.includes(one)), words: null }
    case 'day':
      return readDay(field, partsOf(body, field.name), now)
    default:
      return { value: text, words: wrongWith(text, field) }
  }
}

function wrongWith(text: string, { type, optional }: { type: string; optional?: true }): string | null {
  if (text === '' && !optional) return 'record.fault.missing'
  return text.length > (type === 'text' ? MOST_LINE : MOST) ? 'record.fault.long' : null
}

function readDay({ optional, ahead }: Extract<Field, { type: 'day' }>, { day, month, year }: DayParts, now: Instant): Read {
  if (optional && day === '' && month === '' && year === '') return { value: '', words: null }
  const found = dayOf(year, month, day)
  if (found === null) return { value: '', words: 'record.fault.day' }
  return { value: found, words: ahead && (londonInstant(`${found}T${ENDS_AT}`) ?? now) <= now ? 'record.fault.ahead' : null }
}
