import { describe, expect, it } from '@jest/globals'
import { accountOf, type CaseTimeline } from './account.js'

const STARTED = Date.UTC(2026, 1, 1)
const key = (id: string) => ({ source: 'urn:police', id })
const sent = (id: string, type = 'crime-reported') => ({ ...key(id), type: `case.${type}.v1` })
const seen = (id: string, receivedAt = '2026-02-01T00:00:01.000Z') => ({ ...key(id), receivedAt })
const owes = (ruleId: string, because: string, state = 'owed') => ({ ruleId, state, because: key(because) })
const aside = (id: string, ...reasons: string[]) => ({ event: key(id), reasons: reasons.map((reason) => ({ reason })) })
const timeline = (parts: Partial<CaseTimeline>): CaseTimeline => ({ events: [], obligations: [], notifications: [], ...parts })

describe('the account', () => {
  it.each([
    ['an event that is the cause of two obligations is one', [sent('a')], [timeline({ events: [seen('a')], obligations: [owes('r1', 'a'), owes('r2', 'a', 'met')] })], [], { in: 1, causes: 1, noRule: 0, quarantined: 0, accounted: true }],
    ['an event that owes nothing', [sent('a')], [timeline({ events: [seen('a')] })], [], { in: 1, causes: 0, noRule: 1, quarantined: 0, accounted: true }],
    ['an event set aside, whatever the number of reasons', [sent('a')], [], [aside('a', 'bad-time', 'bad-data')], { in: 1, quarantined: 1, quarantinedBy: { 'bad-time': 1, 'bad-data': 1 }, accounted: true }],
    ['the same event set aside twice is one', [sent('a')], [], [aside('a', 'bad-time'), aside('a', 'bad-time')], { in: 1, quarantined: 1, accounted: true }],
    ['an event that is nowhere', [sent('a'), sent('b')], [timeline({ events: [seen('a')] })], [], { in: 2, noRule: 1, missing: [key('b')], accounted: false }],
    ["other events of the case, and others' quarantine, are not of this run", [sent('a')], [timeline({ events: [seen('a'), seen('other')], obligations: [owes('r1', 'other')] })], [aside('elsewhere', 'not-json'), { event: null, reasons: [{ reason: 'not-json' }] }], { in: 1, causes: 0, noRule: 1, quarantined: 0, accounted: true }],
    ['what was known before this run', [sent('a'), sent('b')], [timeline({ events: [seen('a', '2026-01-31T23:59:59.999Z'), seen('b')], obligations: [owes('r1', 'a')] })], [], { in: 2, causes: 1, noRule: 1, alreadyKnown: 1, accounted: true }],
    ['the same event in two copies of a batch adds to what went in and not to what came out', [sent('a'), sent('a')], [timeline({ events: [seen('a')] })], [], { in: 2, noRule: 1, accounted: false }],
  ])('%s', (_, events, timelines, quarantine, expected) => {
    expect(accountOf(events, timelines, quarantine, STARTED)).toMatchObject(expected)
  })

  it('the table: events by type, obligations by rule and state, messages that left by channel', () => {
    const deliveries = [['sms', 'delivered'], ['sms', 'permanent-failure'], ['email', 'accepted'], ['letter', 'returned'], ['letter', 'dispatched'], ['letter', 'created']].map(([channel = '', status = '']) => ({ channel, status }))
    const obligations = [owes('z-rule', 'a', 'met'), owes('z-rule', 'a', 'overdue'), owes('a-rule', 'b', 'excused'), owes('a-rule', 'b', 'cancelled'), owes('a-rule', 'b'), owes('a-rule', 'b')]
    const account = accountOf([sent('a'), sent('b', 'suspect-charged'), sent('c')], [timeline({ events: [seen('a'), seen('b'), seen('c')], obligations, notifications: [{ deliveries }] })], [], STARTED)
    expect(account).toMatchObject({
      events: { 'case.crime-reported.v1': 2, 'case.suspect-charged.v1': 1 },
      messages: { sms: 1, email: 1, letter: 2 },
      obligations: { 'a-rule': { owed: 2, met: 0, overdue: 0, cancelled: 1, excused: 1 }, 'z-rule': { owed: 0, met: 1, overdue: 1, cancelled: 0, excused: 0 } },
    })
    expect(Object.keys(account.obligations)).toEqual(['a-rule', 'z-rule'])
  })

  it('a state that is none is not passed over', () => {
    expect(() => accountOf([], [timeline({ obligations: [owes('r1', 'a', 'lost')] })], [], STARTED)).toThrow('r1 is lost')
  })
})
