import { describe, expect, it } from '@jest/globals'
import { WITHHELD_BECAUSE } from '@kept-informed/notification'
import fc from 'fast-check'
import type { Forecast } from './forecast.js'
import { forecastObligations } from './forecast-obligations.js'
import type { PlannedMessage, Prospect, Rung } from './prospect.js'
import { REASON_IN_WORDS } from './reason-in-words.js'
import { CALENDAR, endOf, london } from './testing/a-prospect.js'

const NOW = london('2026-11-25 11:00')
const HOUR = 3_600_000
const hours = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from, max: to }).map((n) => NOW + n * HOUR)

const aRung: fc.Arbitrary<Rung> = fc
  .record({ channel: fc.constantFrom('sms' as const, 'email' as const, 'letter' as const), leavesAt: hours(-24, 300), takes: fc.integer({ min: 0, max: 120 }) })
  .map(({ channel, leavesAt, takes }) => ({ channel, leavesAt, arrivesAt: leavesAt + takes * HOUR }))
const aMessage: fc.Arbitrary<PlannedMessage> = fc.record({
  state: fc.constantFrom('planned' as const, 'withheld' as const, 'sending' as const, 'failed' as const),
  withheldBecause: fc.constantFrom(null, ...WITHHELD_BECAUSE),
  rungs: fc.array(aRung, { maxLength: 3 }),
  onItsWay: fc.option(fc.record({ channel: fc.constant('letter' as const), arrivesBy: hours(-24, 300) })),
})
const someProspects: fc.Arbitrary<Prospect[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('north', 'south', null), day: fc.option(fc.integer({ min: -4, max: 20 }), { freq: 12 }), message: fc.option(aMessage), needsPerson: fc.boolean(), callDue: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((some) => some.map(({ day, ...prospect }, n): Prospect => {
    const dueBy = day === null ? null : endOf(CALENDAR.addDays('2026-11-25', day))
    return {
      obligationId: `o${n}`, caseId: 'c1', victimId: 'v1', ruleId: 'r1', kind: 'inform', owedBy: 'police', officerId: null, force: null, ...prospect, dueBy,
      state: dueBy !== null && dueBy < NOW ? 'overdue' : 'owed',
    }
  }))
const aShare = fc.double({ min: 0, max: 1, noNaN: true })
const aPace = fc.double({ min: 0, max: 12, noNaN: true })

const forecast = (prospects: readonly Prospect[], perWorkingDay: number | null, lateShare?: number): Map<string, Forecast> =>
  new Map(forecastObligations(prospects, () => (perWorkingDay === null ? null : { perWorkingDay, overWorkingDays: 20, lateShare }), NOW, CALENDAR).map((each) => [each.obligationId, each]))
const ids = (prospects: readonly Prospect[]): string[] => prospects.map(({ obligationId }) => obligationId).sort()
const missed = (forecasts: Map<string, Forecast>): string[] => [...forecasts.values()].filter(({ willBeMet }) => willBeMet === false).map(({ obligationId }) => obligationId)

describe('laws of every forecast', () => {
  it('each prospect has exactly one, and it says why unless it will be met', () => {
    fc.assert(fc.property(someProspects, fc.option(aPace), (prospects, pace) => {
      const all = forecastObligations(prospects, () => (pace === null ? null : { perWorkingDay: pace, overWorkingDays: 20 }), NOW, CALENDAR)
      expect(all.map(({ obligationId }) => obligationId).sort()).toEqual(ids(prospects))
      for (const { willBeMet, reason, expectedAt, dueBy } of all) {
        expect(willBeMet === true).toBe(reason === null)
        if (reason !== null) expect(REASON_IN_WORDS[reason]).toMatch(/\.$/)
        if (willBeMet === true) expect(expectedAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(dueBy ?? 0)
        if (willBeMet === false && expectedAt !== null && reason !== 'overdue') expect(expectedAt).toBeGreaterThan(dueBy ?? 0)
      }
    }))
  })

  it('the order in which they are given does not matter', () => {
    fc.assert(fc.property(someProspects.chain((prospects) => fc.tuple(fc.constant(prospects), fc.shuffledSubarray(prospects, { minLength: prospects.length }))), aPace, ([prospects, shuffled], pace) => {
      expect(forecastObligations(shuffled, () => ({ perWorkingDay: pace, overWorkingDays: 1 }), NOW, CALENDAR)).toEqual(forecastObligations(prospects, () => ({ perWorkingDay: pace, overWorkingDays: 1 }), NOW, CALENDAR))
    }))
  })

  it('more pace never makes a forecast worse', () => {
    fc.assert(fc.property(someProspects, aPace, aPace, aShare, (prospects, one, other, share) => {
      const slow = missed(forecast(prospects, Math.min(one, other), share))
      const fast = missed(forecast(prospects, Math.max(one, other), share))
      expect(fast.filter((id) => !slow.includes(id))).toEqual([])
    }))
  })

  // Moved by itself, a duty would also be taken up sooner; so all move, and each keeps its place, where late work comes first as well.
  it('when all is due earlier, no breach becomes met', () => {
    fc.assert(fc.property(someProspects, aPace, fc.integer({ min: 1, max: 10 }), (prospects, pace, days) => {
      const earlier = prospects.map((prospect) => ({ ...prospect, dueBy: prospect.dueBy === null ? null : prospect.dueBy - days * 24 * HOUR }))
      const before = missed(forecast(prospects, pace))
      const after = missed(forecast(earlier, pace))
      expect(before.filter((id) => !after.includes(id))).toEqual([])
    }))
  })

  it('a message that no person is needed for is missed for certain when its own day is earlier', () => {
    fc.assert(fc.property(aMessage, hours(1, 300), fc.integer({ min: 1, max: 200 }), (message, dueBy, by) => {
      const prospect: Prospect = { obligationId: 'o1', caseId: 'c1', victimId: 'v1', ruleId: 'r1', kind: 'inform', owedBy: 'police', officerId: null, force: null, unit: null, dueBy, state: 'owed', message, needsPerson: false, callDue: false }
      const willBeMet = (one: Prospect) => forecast([one], null).get('o1')?.willBeMet
      if (willBeMet(prospect) === false) expect(willBeMet({ ...prospect, dueBy: dueBy - by * HOUR })).toBe(false)
    }))
  })

  it('more work in front of it never makes a forecast better', () => {
    fc.assert(fc.property(someProspects, someProspects, aPace, aShare, (prospects, more, pace, share) => {
      const added = more.map((prospect) => ({ ...prospect, obligationId: `more-${prospect.obligationId}` }))
      const before = missed(forecast(prospects, pace, share))
      const after = missed(forecast([...prospects, ...added], pace, share))
      expect(before.filter((id) => !after.includes(id))).toEqual([])
    }))
  })
})
