import { describe, expect, it } from '@jest/globals'
import { printTable, type Report } from './print-table.js'

const report: Report = {
  crimes: 6_292, refused: 0, leftOut: {}, seconds: 12.3,
  events: { 'case.suspect-charged.v1': 140, 'case.crime-reported.v1': 6_292 },
  obligations: { 'crime-acknowledged': { owed: 0, met: 6_000, overdue: 292, cancelled: 0, excused: 0 }, charge: { owed: 10, met: 130, overdue: 0, cancelled: 0, excused: 0 } },
  messages: { sms: 4_000 },
  in: 6_432, causes: 6_400, noRule: 31, quarantined: 1, quarantinedBy: { 'bad-time': 1 }, alreadyKnown: 0, missing: [], accounted: true,
}

describe('what the run ends with', () => {
  it('a table, and the account', () => {
    expect(printTable(report).join('\n')).toBe(`
crimes   6 292
seconds   12.3

events
  case.crime-reported.v1   6 292
  case.suspect-charged.v1    140

obligations
                      owed    met  overdue  cancelled  excused
  crime-acknowledged     0  6 000      292          0        0
  charge                10    130        0          0        0

messages that left
  sms  4 000

quarantined: 1
  bad-time  1

The account: 6 432 events in = 6 400 that caused obligations + 31 that owe nothing + 1 quarantined. Every event is accounted for.`)
  })

  it.each<[string, Partial<Report>, string]>([
    ['what is missing', { accounted: false, noRule: 30, missing: [{ source: 'urn:a', id: 'x' }] }, '6 432 events in ≠ 6 400 that caused obligations + 30 that owe nothing + 1 quarantined = 6 431. IT DOES NOT ADD UP.\n  missing: urn:a x'],
    ['a long list of it is cut', { accounted: false, missing: Array.from({ length: 12 }, (_, n) => ({ source: 's', id: `${n}` })) }, '  missing: s 9\n  … and 2 more'],
    ['a second replay', { alreadyKnown: 6_432 }, '(6 432 of them known before this run, and counted once). Every'],
    ['nothing in quarantine', { quarantined: 0, quarantinedBy: {} }, '\n\nquarantined: 0\n\n'],
    ['what intake refused', { refused: 3 }, '\n\nrefused by intake: 3\n\n'],
    ['rows without an event', { leftOut: { 'crime without an id': 5 } }, '\n\nrows left out\n  crime without an id  5\n\n'],
  ])('%s is said', (_, change, text) => {
    expect(printTable({ ...report, ...change }).join('\n')).toContain(text)
  })
})
