// Why: a structure convinces an inspector; a victim needs sentences. They are made from the structure alone, so that they can say nothing
// that it does not say: no id, no name, nothing of what an event said.
import { type LocalDate, parseInstant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { HolidayName } from './explain-bank-holidays.js'
import { ENGLISH } from './explain-words-en.js'
import { WELSH } from './explain-words-cy.js'
import { isOfRules } from './explain-day.js'
import type { Day, Limit, OwedAgain, Skipped, Words } from './explain-words.js'
import type { CauseWhy, EndWhy, SkippedDay, Why } from './explain-why.js'

type Unsaid = Omit<Why, 'inWords'>
type NameOf = (day: LocalDate) => HolidayName | undefined

export function explainInWords(why: Unsaid, calendar: WorkingCalendar, nameOf: NameOf): Why['inWords'] {
  const say = (words: Words): string => sentences(why, words, calendar, nameOf).join(' ')
  return { en: say(ENGLISH), cy: say(WELSH) }
}

function sentences({ because, row, day, person, state, ended, earlier }: Unsaid, words: Words, calendar: WorkingCalendar, nameOf: NameOf): string[] {
  const dayOf = (date: LocalDate): Day => ({ date, weekday: calendar.weekday(date) })
  const dayAt = (instant: number): Day => dayOf(calendar.localDate(instant))
  const happenedOn = because.occurredAt === undefined ? undefined : dayAt(because.occurredAt)
  const said = [words.happened(because.type, happenedOn)]
  if (day.clock === 'received-by-wcu') said.push(words.receivedByWcu(dayOf(day.startedOn), day.assumedClock))
  said.push(words.mustBy(row, limitOf(day, dayOf, nameOf)))
  if (day.clock === 'agreed' && happenedOn?.date !== day.startedOn) said.push(words.countedFrom(dayOf(day.startedOn)))
  for (const change of earlier) {
    const due = change.what === 'due' && change.from !== null ? parseInstant(change.from) : undefined
    if (due !== undefined) said.push(words.dayWas(dayAt(due), isOfRules(change, earlier) ? dayAt(change.at) : undefined))
  }
  said.push(words.basis(row.basis, row.right, row.version))
  said.push(person.entitlement === 'enhanced' ? words.enhancedRights(person.grounds) : words.standardRights(person.grounds.includes('assessed')))
  const toldSince = earlier.filter(({ what }) => what === 'recipient').at(-1)?.at
  if (person.toldFor) said.push(words.toldFor(person.toldFor, toldSince === undefined ? undefined : dayAt(toldSince)))
  else if (toldSince !== undefined) said.push(words.toldThemselves(dayAt(toldSince)))
  for (const { what, to, at, because: by } of earlier) if (what === 'state' && (to === 'owed' || to === 'overdue')) said.push(words.owedAgain(owedAgain(by), dayAt(at)))
  if (ended === null) said.push(words.open(row.kind, person.toldFor, state === 'overdue'))
  else if (ended.state === 'met' && ended.at !== null) said.push(words.met(row.kind, person.toldFor, ended, dayAt(ended.at)))
  else said.push(endedInWords(ended))
  return said

  function endedInWords(end: EndWhy): string {
    const by = end.because && 'source' in end.because ? end.because : undefined
    const on = by?.occurredAt ?? end.at
    return words.ended(end, by?.type, on === null ? undefined : dayAt(on))
  }
}

const owedAgain = (by: CauseWhy): OwedAgain => (by !== null && 'telling' in by ? 'message-came-back' : by?.type === 'victim-opted-in' ? 'opted-in' : 'record-taken-back')

function limitOf({ clock, dueOn, workingDays, skipped, startedOn, countedFrom }: Unsaid['day'], dayOf: (date: LocalDate) => Day, nameOf: NameOf): Limit {
  if (dueOn === null) return { kind: 'not-yet-known' }
  const by = dayOf(dueOn)
  if (clock === 'agreed' || workingDays === null) return { kind: 'agreed', by }
  if (dueOn <= countedFrom) return { kind: 'same-day', by }
  return { kind: 'working-days', days: workingDays, by, skipped: weekendsTogether(skipped, dayOf, nameOf), from: countedFrom === startedOn ? null : dayOf(countedFrom) }
}

function weekendsTogether(days: readonly SkippedDay[], dayOf: (date: LocalDate) => Day, nameOf: NameOf): Skipped[] {
  const found: Skipped[] = []
  for (let index = 0; index < days.length; index++) {
    const [one, next] = [days[index], days[index + 1]]
    if (!one) continue
    if (one.why === 'saturday' && next?.why === 'sunday') {
      found.push({ saturday: dayOf(one.date), sunday: dayOf(next.date) })
      index++
    } else found.push({ day: dayOf(one.date), holiday: one.why === 'bank-holiday' ? (nameOf(one.date) ?? null) : null, weekend: one.why !== 'bank-holiday' })
  }
  return found
}
