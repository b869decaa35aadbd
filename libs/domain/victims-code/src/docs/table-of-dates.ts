// Why: the days that people argue about, worked out once by counting on the calendar on the wall (England and Wales, GOV.UK's bank holidays),
// so that the counting, the page for readers and the specs all answer to one table. A line is never made by printing what the program says.

/** Working days that rules allow, in the order of the columns below. */
export const LIMITS = [0, 1, 2, 5, 10, 20, 30] as const

export const PAST_THE_LIST = 'past the list'

/** When the clock starts in words, that instant (UTC), and the last day for each of LIMITS as London says it. */
export type DatesRow = readonly [clockStarts: string, instant: string, ...lastDays: string[]]

export const TABLE_OF_DATES: readonly DatesRow[] = [
  ['a Monday', '2026-11-23T12:00Z', 'Mon 23 Nov 2026', 'Tue 24 Nov 2026', 'Wed 25 Nov 2026', 'Mon 30 Nov 2026', 'Mon 7 Dec 2026', 'Mon 21 Dec 2026', 'Thu 7 Jan 2027'],
  ['a Wednesday', '2026-11-25T12:00Z', 'Wed 25 Nov 2026', 'Thu 26 Nov 2026', 'Fri 27 Nov 2026', 'Wed 2 Dec 2026', 'Wed 9 Dec 2026', 'Wed 23 Dec 2026', 'Mon 11 Jan 2027'],
  ['a Friday', '2026-11-27T12:00Z', 'Fri 27 Nov 2026', 'Mon 30 Nov 2026', 'Tue 1 Dec 2026', 'Fri 4 Dec 2026', 'Fri 11 Dec 2026', 'Tue 29 Dec 2026', 'Wed 13 Jan 2027'],
  ['a Saturday', '2026-11-28T12:00Z', 'Sat 28 Nov 2026', 'Mon 30 Nov 2026', 'Tue 1 Dec 2026', 'Fri 4 Dec 2026', 'Fri 11 Dec 2026', 'Tue 29 Dec 2026', 'Wed 13 Jan 2027'],
  ['a Sunday', '2026-11-29T12:00Z', 'Sun 29 Nov 2026', 'Mon 30 Nov 2026', 'Tue 1 Dec 2026', 'Fri 4 Dec 2026', 'Fri 11 Dec 2026', 'Tue 29 Dec 2026', 'Wed 13 Jan 2027'],
  ['Maundy Thursday', '2027-03-25T12:00Z', 'Thu 25 Mar 2027', 'Tue 30 Mar 2027', 'Wed 31 Mar 2027', 'Mon 5 Apr 2027', 'Mon 12 Apr 2027', 'Mon 26 Apr 2027', 'Tue 11 May 2027'],
  ['Good Friday', '2027-03-26T12:00Z', 'Fri 26 Mar 2027', 'Tue 30 Mar 2027', 'Wed 31 Mar 2027', 'Mon 5 Apr 2027', 'Mon 12 Apr 2027', 'Mon 26 Apr 2027', 'Tue 11 May 2027'],
  ['the Saturday of Easter', '2027-03-27T12:00Z', 'Sat 27 Mar 2027', 'Tue 30 Mar 2027', 'Wed 31 Mar 2027', 'Mon 5 Apr 2027', 'Mon 12 Apr 2027', 'Mon 26 Apr 2027', 'Tue 11 May 2027'],
  ['Easter Sunday', '2027-03-28T11:00Z', 'Sun 28 Mar 2027', 'Tue 30 Mar 2027', 'Wed 31 Mar 2027', 'Mon 5 Apr 2027', 'Mon 12 Apr 2027', 'Mon 26 Apr 2027', 'Tue 11 May 2027'],
  ['Easter Monday', '2027-03-29T11:00Z', 'Mon 29 Mar 2027', 'Tue 30 Mar 2027', 'Wed 31 Mar 2027', 'Mon 5 Apr 2027', 'Mon 12 Apr 2027', 'Mon 26 Apr 2027', 'Tue 11 May 2027'],
  ['Christmas Eve, Christmas on a Friday', '2026-12-24T12:00Z', 'Thu 24 Dec 2026', 'Tue 29 Dec 2026', 'Wed 30 Dec 2026', 'Tue 5 Jan 2027', 'Tue 12 Jan 2027', 'Tue 26 Jan 2027', 'Tue 9 Feb 2027'],
  ['Christmas Day, a Friday', '2026-12-25T12:00Z', 'Fri 25 Dec 2026', 'Tue 29 Dec 2026', 'Wed 30 Dec 2026', 'Tue 5 Jan 2027', 'Tue 12 Jan 2027', 'Tue 26 Jan 2027', 'Tue 9 Feb 2027'],
  ['Boxing Day, a Saturday', '2026-12-26T12:00Z', 'Sat 26 Dec 2026', 'Tue 29 Dec 2026', 'Wed 30 Dec 2026', 'Tue 5 Jan 2027', 'Tue 12 Jan 2027', 'Tue 26 Jan 2027', 'Tue 9 Feb 2027'],
  ['the substitute day for Boxing Day, a Monday', '2026-12-28T12:00Z', 'Mon 28 Dec 2026', 'Tue 29 Dec 2026', 'Wed 30 Dec 2026', 'Tue 5 Jan 2027', 'Tue 12 Jan 2027', 'Tue 26 Jan 2027', 'Tue 9 Feb 2027'],
  ['Christmas Eve, Christmas on a Saturday', '2027-12-24T12:00Z', 'Fri 24 Dec 2027', 'Wed 29 Dec 2027', 'Thu 30 Dec 2027', 'Wed 5 Jan 2028', 'Wed 12 Jan 2028', 'Wed 26 Jan 2028', 'Wed 9 Feb 2028'],
  ['Christmas Day, a Saturday', '2027-12-25T12:00Z', 'Sat 25 Dec 2027', 'Wed 29 Dec 2027', 'Thu 30 Dec 2027', 'Wed 5 Jan 2028', 'Wed 12 Jan 2028', 'Wed 26 Jan 2028', 'Wed 9 Feb 2028'],
  ['Boxing Day, a Sunday', '2027-12-26T12:00Z', 'Sun 26 Dec 2027', 'Wed 29 Dec 2027', 'Thu 30 Dec 2027', 'Wed 5 Jan 2028', 'Wed 12 Jan 2028', 'Wed 26 Jan 2028', 'Wed 9 Feb 2028'],
  ['the substitute day for Christmas Day', '2027-12-27T12:00Z', 'Mon 27 Dec 2027', 'Wed 29 Dec 2027', 'Thu 30 Dec 2027', 'Wed 5 Jan 2028', 'Wed 12 Jan 2028', 'Wed 26 Jan 2028', 'Wed 9 Feb 2028'],
  ['the substitute day for Boxing Day, a Tuesday', '2027-12-28T12:00Z', 'Tue 28 Dec 2027', 'Wed 29 Dec 2027', 'Thu 30 Dec 2027', 'Wed 5 Jan 2028', 'Wed 12 Jan 2028', 'Wed 26 Jan 2028', 'Wed 9 Feb 2028'],
  ['New Year’s Eve', '2026-12-31T12:00Z', 'Thu 31 Dec 2026', 'Mon 4 Jan 2027', 'Tue 5 Jan 2027', 'Fri 8 Jan 2027', 'Fri 15 Jan 2027', 'Fri 29 Jan 2027', 'Fri 12 Feb 2027'],
  ['New Year’s Day, a Friday', '2027-01-01T12:00Z', 'Fri 1 Jan 2027', 'Mon 4 Jan 2027', 'Tue 5 Jan 2027', 'Fri 8 Jan 2027', 'Fri 15 Jan 2027', 'Fri 29 Jan 2027', 'Fri 12 Feb 2027'],
  ['New Year’s Day, a Saturday', '2028-01-01T12:00Z', 'Sat 1 Jan 2028', 'Tue 4 Jan 2028', 'Wed 5 Jan 2028', 'Mon 10 Jan 2028', 'Mon 17 Jan 2028', 'Mon 31 Jan 2028', 'Mon 14 Feb 2028'],
  ['the substitute day for New Year’s Day', '2028-01-03T12:00Z', 'Mon 3 Jan 2028', 'Tue 4 Jan 2028', 'Wed 5 Jan 2028', 'Mon 10 Jan 2028', 'Mon 17 Jan 2028', 'Mon 31 Jan 2028', 'Mon 14 Feb 2028'],
  ['the Friday before summer time begins', '2026-03-27T12:00Z', 'Fri 27 Mar 2026', 'Mon 30 Mar 2026', 'Tue 31 Mar 2026', 'Tue 7 Apr 2026', 'Tue 14 Apr 2026', 'Tue 28 Apr 2026', 'Wed 13 May 2026'],
  ['the Sunday on which summer time begins', '2026-03-29T11:00Z', 'Sun 29 Mar 2026', 'Mon 30 Mar 2026', 'Tue 31 Mar 2026', 'Tue 7 Apr 2026', 'Tue 14 Apr 2026', 'Tue 28 Apr 2026', 'Wed 13 May 2026'],
  ['the Friday before summer time ends', '2026-10-23T11:00Z', 'Fri 23 Oct 2026', 'Mon 26 Oct 2026', 'Tue 27 Oct 2026', 'Fri 30 Oct 2026', 'Fri 6 Nov 2026', 'Fri 20 Nov 2026', 'Fri 4 Dec 2026'],
  ['the Sunday on which summer time ends', '2026-10-25T12:00Z', 'Sun 25 Oct 2026', 'Mon 26 Oct 2026', 'Tue 27 Oct 2026', 'Fri 30 Oct 2026', 'Fri 6 Nov 2026', 'Fri 20 Nov 2026', 'Fri 4 Dec 2026'],
  ['22:30 UTC on a summer Monday: still Monday in London', '2026-07-06T22:30Z', 'Mon 6 Jul 2026', 'Tue 7 Jul 2026', 'Wed 8 Jul 2026', 'Mon 13 Jul 2026', 'Mon 20 Jul 2026', 'Mon 3 Aug 2026', 'Mon 17 Aug 2026'],
  ['23:30 UTC on a summer Monday: Tuesday in London', '2026-07-06T23:30Z', 'Tue 7 Jul 2026', 'Wed 8 Jul 2026', 'Thu 9 Jul 2026', 'Tue 14 Jul 2026', 'Tue 21 Jul 2026', 'Tue 4 Aug 2026', 'Tue 18 Aug 2026'],
  ['23:30 UTC on a summer Friday: Saturday in London', '2026-07-10T23:30Z', 'Sat 11 Jul 2026', 'Mon 13 Jul 2026', 'Tue 14 Jul 2026', 'Fri 17 Jul 2026', 'Fri 24 Jul 2026', 'Fri 7 Aug 2026', 'Fri 21 Aug 2026'],
  ['23:30 UTC on a winter Monday: still Monday in London', '2026-12-07T23:30Z', 'Mon 7 Dec 2026', 'Tue 8 Dec 2026', 'Wed 9 Dec 2026', 'Mon 14 Dec 2026', 'Mon 21 Dec 2026', 'Thu 7 Jan 2027', 'Thu 21 Jan 2027'],
  ['the day before 29 February', '2028-02-28T12:00Z', 'Mon 28 Feb 2028', 'Tue 29 Feb 2028', 'Wed 1 Mar 2028', 'Mon 6 Mar 2028', 'Mon 13 Mar 2028', 'Mon 27 Mar 2028', 'Mon 10 Apr 2028'],
  ['29 February', '2028-02-29T12:00Z', 'Tue 29 Feb 2028', 'Wed 1 Mar 2028', 'Thu 2 Mar 2028', 'Tue 7 Mar 2028', 'Tue 14 Mar 2028', 'Tue 28 Mar 2028', 'Tue 11 Apr 2028'],
  ['the last Friday before the list ends', '2028-12-22T12:00Z', 'Fri 22 Dec 2028', 'Wed 27 Dec 2028', 'Thu 28 Dec 2028', 'past the list', 'past the list', 'past the list', 'past the list'],
  ['the last day of the list', '2028-12-31T12:00Z', 'Sun 31 Dec 2028', 'past the list', 'past the list', 'past the list', 'past the list', 'past the list', 'past the list'],
]
