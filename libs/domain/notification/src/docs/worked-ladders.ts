// Why: what the table of days leaves out: hours that are safe, news that does not leave over a weekend, and ways that come too late for
// one another. Counted by hand, as that table was.
import type { SafeHours, Weekday } from '@kept-informed/victim'

/** `hours`: absent, the usual ones. */
export type Way = { channel: 'sms' | 'email' | 'letter'; hours?: SafeHours[] }

/** Times are London's, `YYYY-MM-DD HH:MM`. `by`: each way and its last moment, then the officer's and the supervisor's. */
export type WorkedLadder = { what: string; received: string; dueOn: string; risky?: true; ways: readonly Way[]; by: readonly string[] }

const [text, letter]: [Way, Way] = [{ channel: 'sms' }, { channel: 'letter' }]
const EVERY_DAY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const textOn = (days: Weekday[], from: string, to: string): Way => ({ channel: 'sms', hours: [{ days, from, to }] })

export const WORKED_LADDERS: readonly WorkedLadder[] = [
  {
    what: 'A text that may be read from 18:00 to 20:00 only', received: '2026-12-21 12:00', dueOn: '2026-12-22', ways: [textOn(EVERY_DAY, '18:00', '20:00')],
    by: ['text before 20:00 on 21 Dec', 'officer 11:00 on 22 Dec', 'supervisor 15:00 on 22 Dec'],
  },
  {
    what: 'The same, heard of after 20:00: the officer is asked before the text may leave', received: '2026-12-21 20:30', dueOn: '2026-12-22', ways: [textOn(EVERY_DAY, '18:00', '20:00')],
    by: ['text 18:00 on 22 Dec', 'officer 11:00 on 22 Dec', 'supervisor 15:00 on 22 Dec'],
  },
  {
    what: 'A text in office hours, Monday to Friday, heard of on Christmas Day: a bank holiday is a Monday too', received: '2026-12-25 12:00', dueOn: '2026-12-29',
    ways: [textOn(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '17:00')],
    by: ['text 10:45 on 29 Dec', 'officer 11:00 on 29 Dec', 'supervisor 15:00 on 29 Dec'],
  },
  {
    what: 'A text on Saturdays from 10:00 to 12:00', received: '2026-12-24 12:00', dueOn: '2027-01-05', ways: [textOn(['sat'], '10:00', '12:00')],
    by: ['text before 12:00 on 2 Jan', 'officer 11:00 on 5 Jan', 'supervisor 15:00 on 5 Jan'],
  },
  {
    what: 'Risky news by letter: the last post in time is on Christmas Eve, and from 16:00 it would leave over the holidays', received: '2026-12-22 12:00', dueOn: '2026-12-31', risky: true, ways: [letter],
    by: ['letter before 16:00 on 24 Dec', 'officer 11:00 on 31 Dec', 'supervisor 15:00 on 31 Dec'],
  },
  {
    what: 'The same by text, then by letter', received: '2026-12-22 12:00', dueOn: '2026-12-31', risky: true, ways: [text, letter],
    by: ['text before 15:40 on 24 Dec', 'letter before 16:00 on 24 Dec', 'officer 11:00 on 31 Dec', 'supervisor 15:00 on 31 Dec'],
  },
  {
    what: 'Risky news on Christmas Eve at 16:30: after the holidays', received: '2026-12-24 16:30', dueOn: '2026-12-29', risky: true, ways: [text],
    by: ['text 10:45 on 29 Dec', 'officer 11:00 on 29 Dec', 'supervisor 15:00 on 29 Dec'],
  },
  {
    what: 'A text, then a letter, a minute after the last post in time', received: '2026-12-22 17:31', dueOn: '2026-12-29', ways: [text, letter],
    by: ['text 10:45 on 29 Dec', 'officer 11:00 on 29 Dec', 'supervisor 15:00 on 29 Dec'],
  },
  {
    what: 'A minute before it: no time is left for a word about the text, so the letter is no second way', received: '2026-12-22 17:29', dueOn: '2026-12-29', ways: [text, letter],
    by: ['text 10:45 on 29 Dec', 'officer 11:00 on 29 Dec', 'supervisor 15:00 on 29 Dec'],
  },
  {
    what: 'A letter is preferred, then a text', received: '2026-12-21 12:00', dueOn: '2026-12-30', ways: [letter, text],
    by: ['letter 17:30 on 23 Dec', 'text 10:45 on 30 Dec', 'officer 11:00 on 30 Dec', 'supervisor 15:00 on 30 Dec'],
  },
  {
    what: 'A letter is preferred and would come too late', received: '2026-12-21 12:00', dueOn: '2026-12-22', ways: [letter, text],
    by: ['text 10:45 on 22 Dec', 'officer 11:00 on 22 Dec', 'supervisor 15:00 on 22 Dec'],
  },
  {
    what: 'A text on Sundays only, then a letter whose last post is before that', received: '2026-12-21 12:00', dueOn: '2026-12-30', ways: [textOn(['sun'], '18:00', '20:00'), letter],
    by: ['text before 20:00 on 27 Dec', 'officer 11:00 on 30 Dec', 'supervisor 15:00 on 30 Dec'],
  },
  {
    what: 'Nobody to write to (the officer is asked at once, not only then)', received: '2026-12-24 12:00', dueOn: '2026-12-29', ways: [],
    by: ['officer 11:00 on 29 Dec', 'supervisor 15:00 on 29 Dec'],
  },
  {
    what: 'Risky news on Maundy Thursday at 17:00', received: '2027-03-25 17:00', dueOn: '2027-03-30', risky: true, ways: [text],
    by: ['text 10:45 on 30 Mar', 'officer 11:00 on 30 Mar', 'supervisor 15:00 on 30 Mar'],
  },
  {
    what: 'A text on Sundays until 03:00, on the night on which an hour is missing', received: '2027-03-25 12:00', dueOn: '2027-03-30', ways: [textOn(['sun'], '00:00', '03:00')],
    by: ['text before 03:00 on 28 Mar', 'officer 11:00 on 30 Mar', 'supervisor 15:00 on 30 Mar'],
  },
]
