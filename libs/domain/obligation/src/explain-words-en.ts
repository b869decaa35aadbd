// Why: the explanation in short English sentences that a victim understands and an inspector can check.
import type { CaseEventType } from '@kept-informed/case-event'
import type { ServiceProvider, Weekday } from '@kept-informed/victims-code'
import type { EndWhy, EntitlementGround } from './explain-why.js'
import { DUTIES_EN, EVENTS_EN } from './explain-phrases-en.js'
import type { Day, Duty, Limit, Listener, OwedAgain, Skipped, Words } from './explain-words.js'

const WEEKDAYS: Record<Weekday, string> = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' }
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const OWNERS: Record<ServiceProvider, string> = { police: 'The police', 'witness-care-unit': 'The Witness Care Unit', cps: 'The Crown Prosecution Service', probation: 'The Probation Service' }
const GROUNDS: Record<EntitlementGround, string> = {
  assessed: 'an assessment of your needs said so', 'under-18': 'you are under 18', 'bereaved-relative': 'you are a bereaved relative', 'offence-category': 'of the kind of offence',
}
const LISTENERS: Record<NonNullable<Listener>, string> = { 'parent-or-guardian': 'Your parent or guardian', 'family-spokesperson': 'Your family’s spokesperson', 'acts-for-victim': 'The person who acts for you' }
const HOW: Record<NonNullable<EndWhy['by']>, string> = { 'sms-receipt': ' by text message', 'email-accepted': ' by email', 'letter-arrived': ' by letter', person: ' by a person', event: '' }
/** `on` begins with a space, or is empty where the day is not known. */
const ENDED: Record<'retracted' | 'left-case' | 'opted-out' | 'victim-died' | 'erased', (on: string) => string> = {
  retracted: (on) => `the record that it came from was taken back${on}`,
  'left-case': (on) => (on === '' ? 'you are no longer part of this case' : `you left this case${on}`),
  'opted-out': (on) => `you asked${on} not to be told about this`,
  'victim-died': (on) => (on === '' ? 'the victim has died' : `the victim died${on}`),
  erased: (on) => `your details were erased${on}`,
}
const NEWER: Partial<Record<CaseEventType, string>> = {
  'hearing-changed': 'the hearing was changed', 'contact-agreed': 'how often you get an update was agreed anew', 'case-closed': 'your case was closed',
}
const EXCUSES: Record<Exclude<NonNullable<EndWhy['reason']>, keyof typeof ENDED | 'superseded'>, string> = {
  'would-prejudice-investigation': 'it would harm the investigation',
  'risk-to-safety': 'it would put somebody’s safety at risk',
  'victim-asked-not-to-be-told': 'you asked not to be told',
  other: 'of a reason that is on record',
}

const isEnding = (reason: string): reason is keyof typeof ENDED => reason in ENDED
const OWED_AGAIN: Record<OwedAgain, string> = { 'message-came-back': 'it turned out that a message had not arrived', 'record-taken-back': 'a record was taken back', 'opted-in': 'you asked to be told again' }

const month = ({ date }: Day): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
const ofMonth = ({ date }: Day): number => Number(date.slice(8))
const short = (day: Day): string => `${WEEKDAYS[day.weekday]} ${ofMonth(day)} ${month(day)}`
const long = (day: Day): string => `${short(day)} ${day.date.slice(0, 4)}`
const list = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)

function skippedText(skipped: Skipped): string {
  if ('saturday' in skipped) {
    const { saturday, sunday } = skipped
    return `the weekend of ${ofMonth(saturday)}${month(saturday) === month(sunday) ? '' : ` ${month(saturday)}`} and ${ofMonth(sunday)} ${month(sunday)}`
  }
  const { day, holiday, weekend } = skipped
  return weekend ? short(day) : holiday ? `${holiday.en} (${short(day)})` : `the bank holiday on ${short(day)}`
}

function mustBy({ ruleId, kind, owedBy }: Duty, limit: Limit): string {
  const must = `${OWNERS[owedBy]} must ${DUTIES_EN[ruleId] ?? (kind === 'inform' ? 'tell you' : 'act on this')}`
  switch (limit.kind) {
    case 'not-yet-known':
      return `${must} on a day that cannot be worked out yet, because the list of bank holidays does not reach it.`
    case 'agreed':
      return `${must} as often as was agreed, so by ${long(limit.by)}.`
    case 'same-day':
      return `${must} on the same day, so by the end of ${long(limit.by)}.`
    case 'working-days': {
      const { days, by, from, skipped } = limit
      const since = from === null ? '' : ` of ${long(from)}, when you got enhanced rights`
      const not = skipped.length === 0 ? '' : `: ${list(skipped.map(skippedText))} ${skipped.length === 1 ? 'does' : 'do'} not count`
      return `${must} within ${days} working ${days === 1 ? 'day' : 'days'}${since}, so by ${long(by)}${not}.`
    }
  }
}

const was = (listener: Listener): string => (listener ? `${LISTENERS[listener]} was` : 'You were')
const hasNot = (listener: Listener): string => (listener ? `${LISTENERS[listener]} has not` : 'You have not')

export const ENGLISH: Words = {
  happened: (type, on) => {
    const phrase = type && EVENTS_EN[type]
    if (on === undefined) return phrase ? `${phrase}.` : 'This is owed because of something that happened in your case.'
    return `${phrase ?? 'Something happened in your case'} on ${long(on)}.`
  },
  receivedByWcu: (on, assumed) =>
    assumed
      ? `The days are counted from ${long(on)}, when this system had the news: it is not on record when the Witness Care Unit had it.`
      : `The days are counted from ${long(on)}, when the Witness Care Unit had the news.`,
  mustBy,
  countedFrom: (on) => `This is counted from ${long(on)}.`,
  dayWas: (earlier, changed) => (changed ? `Until ${long(changed)}, when the rules or the list of bank holidays changed, the day was ${long(earlier)}.` : `Before that, the day was ${long(earlier)}.`),
  basis: (basis, right, version) =>
    basis === 'code' ? `This is part of ${right === null ? '' : `Right ${right} of `}the Victims’ Code (version ${version}).`
    : basis === 'statute' ? 'The law requires this.'
    : 'This time limit is the service’s own promise, not a rule of the Victims’ Code.',
  standardRights: (assessed) => (assessed ? 'An assessment of your needs said that you have standard rights.' : 'You have standard rights.'),
  enhancedRights: (grounds) => (grounds.length === 0 ? 'You have enhanced rights.' : `You have enhanced rights, ${list(grounds.map((ground) => `because ${GROUNDS[ground]}`))}.`),
  toldFor: (listener, since) => `${LISTENERS[listener]} is told for you${since ? `, since ${long(since)}` : ''}.`,
  toldThemselves: (since) => `Since ${long(since)} nobody is told for you, so you are told yourself.`,
  owedAgain: (how, on) => `On ${long(on)} ${OWED_AGAIN[how]}, so it was owed again.`,
  open: (kind, listener, late) => `${kind === 'inform' ? `${hasNot(listener)} been told yet` : 'It has not been done yet'}${late ? ', and it is late' : ''}.`,
  met: (kind, listener, { by, late }, on) => `${kind === 'inform' ? `${was(listener)} told` : 'It was done'} on ${long(on)}${kind === 'inform' && by ? HOW[by] : ''}. That was ${late ? 'late' : 'in time'}.`,
  ended: ({ state, reason }, by, day) => {
    const end = state === 'excused' ? 'It did not have to be done' : 'It is no longer owed'
    const on = day ? ` on ${long(day)}` : ''
    if (reason === null) return `${end}.`
    if (reason === 'superseded') return `${end}, because ${(by && NEWER[by]) ?? 'something newer took its place'}${on}.`
    if (isEnding(reason)) return `${end}, because ${ENDED[reason](on)}.`
    return `${end}, because ${EXCUSES[reason]}.${on === '' ? '' : ` That was recorded${on}.`}`
  },
}
