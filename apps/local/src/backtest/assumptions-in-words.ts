// Why: an invented number that nobody sees is taken for a fact.
import type { WorkMinutes } from '@kept-informed/forecast'
import {
  CONTACTS, FAILS, GIVEN_UP_AFTER_DAYS, HELD_FOR_A_PERSON, OUT_OF_ORDER, SAFE_HOURS, STAFF, STEP_MINUTES, TAKES_MINUTES,
} from './world-assumptions.js'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Sentences, one for each assumption. */
export function assumptionsInWords({ byKind, byRule }: WorkMinutes): string[] {
  const contacts = CONTACTS.map(({ share, channels }) => `${channels.length === 0 ? 'nobody but a person' : channels.join(', then ')} ${share} %`)
  const hours = SAFE_HOURS.map(({ share, hours: safe }) => `${safe.map(({ days, from, to }) => `${days.length === 7 ? 'every day' : days.join(', ')} ${from}–${to}`).join(' and ')} ${share} %`)
  const held = HELD_FOR_A_PERSON.flatMap(({ share, because }) => (because === null ? [] : [`${because} ${share} %`]))
  const rules = Object.entries(byRule).map(([ruleId, { minutes }]) => `\`${ruleId}\` ${minutes}`)
  const { sms, email } = FAILS
  return [
    `Victims may be told by: ${contacts.join('; ')}.`,
    `Safe hours: ${hours.join('; ')}.`,
    `Messages held for a person although there is a contact: ${held.join(', ')}.`,
    `A text does not come ${percent(sms.share)} of the time, known within ${sms.knownWithinHours} hours; an email ${percent(email.share)}, within ${email.knownWithinHours}.`,
    `Those that come count as arrived after ${TAKES_MINUTES.sms} minutes and ${TAKES_MINUTES.email} minute. No letter comes back.`,
    `Minutes: telling ${byKind.inform.minutes}, an act ${byKind.act.minutes}, ${rules.join(', ')}, approving ${STEP_MINUTES}; each around that by chance, half of them within 30 %.`,
    'One team in each borough does all of it, from nine to five on working days.',
    `A unit has a person for each ${STAFF.minutesEach} minutes of its daily work, ${STAFF.fewest} at least.`,
    `A spell of illness begins with ${percent(STAFF.illness.begins)} on a working day and lasts up to ${STAFF.illness.lastsAtMost}.`,
    `A week is taken off with ${percent(STAFF.leave)}, twice as often in August and at the year's end.`,
    `${percent(OUT_OF_ORDER)} of what is taken up is not the most urgent, but anything that waits.`,
    `What is ${GIVEN_UP_AFTER_DAYS} days late is given up. Where no way is in time, a call is asked for at once.`,
    'Chance is a hash of the name of each throw: every run gives the same figures.',
  ]
}
