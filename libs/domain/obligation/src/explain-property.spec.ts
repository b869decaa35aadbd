import { describe, expect, it } from '@jest/globals'
import type { CaseEvent, OffenceCategory } from '@kept-informed/case-event'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { explainObligation, type Obligation, type PersonFact, type Telling, type Why } from './index.js'
import { derive } from './testing/a-reader.js'
import { aCase } from './testing/a-case.js'
import { agreed, arrested, assessed, happened, listed, optedOut, reference, relisted, retracted, told } from './testing/happened.js'
import { CALENDAR, london } from './testing/london.js'

// Whatever a case comes to, every obligation of it can be explained, and the explanation gives nothing away: in every free field is a secret.
const SECRET = 'SECRET'
const NOW = '2027-01-20 12:00'

const instant = fc.tuple(fc.integer({ min: 14, max: 31 }), fc.constantFrom('00:00', '10:00', '23:59')).map(([day, time]) => `2026-12-${day} ${time}`)
const victimId = fc.constantFrom('v1', 'v2')
const entitlement = fc.constantFrom('standard' as const, 'enhanced' as const)
const suspect = { suspectRef: SECRET }
const plain: fc.Arbitrary<CaseEvent> = fc.oneof(
  instant.map((at) => arrested(at)),
  instant.map((at) => happened('suspect-bailed', at, { ...suspect, conditions: [{ text: SECRET, safeguards: ['v1'] }] })),
  instant.map((at) => happened('no-further-action', at, { ...suspect, reason: SECRET, decidedBy: 'cps', reviewAvailable: true })),
  instant.map((at) => happened('sentence-passed', at, { ...suspect, sentence: SECRET, explanation: SECRET, custodyMonths: 24, specifiedOffence: true })),
  instant.map((at) => happened('offender-escaped', at, { offenderRef: SECRET })),
  fc.tuple(instant, victimId).map(([at, id]) => happened('complaint-made', at, { victimId: id, complaintId: SECRET, provider: 'probation' })),
  fc.tuple(instant, victimId).map(([at, id]) => happened('property-no-longer-needed', at, { victimId: id, propertyRef: SECRET })),
  fc.tuple(instant, victimId).map(([at, id]) => happened('witness-required', at, { victimId: id, hearingId: 'h1' })),
  fc.tuple(instant, entitlement, victimId).map(([at, as, id]) => assessed(at, as, id)),
  fc.tuple(instant, victimId).map(([at, id]) => told(at, undefined, id)),
  instant.map((at) => listed(at)),
  instant.map((at) => relisted(at)),
  fc.tuple(instant, victimId).map(([at, id]) => optedOut(at, ['all'], id)),
  fc.tuple(instant, fc.constantFrom('P7D', 'P2W', 'P999W'), victimId).map(([at, every, id]) => agreed(at, every, id)),
  instant.map((at) => happened('case-closed', at, { outcome: SECRET })),
  instant.map((at) => happened('case-reopened', at, { reason: SECRET })),
  fc.tuple(instant, victimId, fc.constantFrom('parent-or-guardian' as const, 'family-spokesperson' as const)).map(([at, id, role]) => happened('victim-added', at, { victimId: `for-${id}`, role, actsFor: id })),
  fc.tuple(instant, victimId).map(([at, id]) => happened('victim-removed', at, { victimId: id, reason: SECRET })),
  fc.tuple(instant, victimId).map(([at, id]) => happened('victim-died', at, { victimId: id })),
)
const upon = (events: readonly CaseEvent[]): fc.Arbitrary<CaseEvent> =>
  fc.tuple(fc.constantFrom(...events), instant, fc.constantFrom('told', 'excused', 'wrong', 'overtaken')).map(([event, at, how]) =>
    how === 'told' ? { ...told(at, [event]), id: `told ${at} ${event.id}` }
    : how === 'excused' ? happened('telling-excused', at, { victimId: 'v1', about: [reference(event)], by: 'o1', reason: 'other', note: SECRET }, { id: `excused ${at} ${event.id}` })
    : retracted(at, event, how === 'wrong', { id: `${how} ${at} ${event.id}` }))

const category = fc.constantFrom<OffenceCategory>('theft', 'violence', 'domestic-abuse', 'burglary-dwelling')
const events: fc.Arbitrary<CaseEvent[]> = fc.tuple(category, fc.boolean(), fc.array(plain, { minLength: 1, maxLength: 8 })).chain(([of, under18, some]) => {
  const { crime } = aCase('2026-12-14 09:00', { category: of, victims: [{ victimId: 'v1', role: 'victim' }, { victimId: 'v2', role: 'bereaved-relative', under18 }] })
  return fc.array(upon(some), { maxLength: 4 }).map((more) => [...new Map([crime, ...some, ...more].map((event) => [event.id, event])).values()])
})
const persons: fc.Arbitrary<PersonFact[]> = fc.oneof(
  fc.constant<PersonFact[]>([]),
  fc.tuple(victimId, instant).map(([id, at]): PersonFact[] => [{ kind: 'child', victimId: id, at: london(at), under18: true, toldDirectly: false }]),
  fc.tuple(victimId, instant).map(([id, at]): PersonFact[] => [{ kind: 'erased', victimId: id, at: london(at) }]),
)
const cases = fc.tuple(events, persons, fc.nat(), instant, fc.boolean()).map(([all, known, which, at, undone]) => {
  const owed = derive({ events: all, tellings: [], persons: known }, NOW).obligations.filter(({ kind }) => kind === 'inform')
  const one = owed[which % Math.max(owed.length, 1)]
  const tellings: Telling[] = one ? [{ tellingId: 't1', caseId: one.caseId, victimId: one.victimId, recipientId: one.recipientId, obligationIds: [one.obligationId], at: london(at), metBy: 'letter-arrived', undoneAt: undone ? london(at) + 1 : null }] : []
  return { events: all, persons: known, tellings }
})

const rowOf = ({ pack, codeVersion, ruleId }: Obligation) => SHIPPED_PACKS.find((one) => one.pack === pack && one.version === codeVersion)?.rows.find((row) => row.ruleId === ruleId)
const explained = (check: (why: Why, obligation: Obligation) => void): void =>
  fc.assert(
    fc.property(cases, (facts) => {
      const { obligations, context } = derive(facts, NOW)
      for (const obligation of obligations) check(explainObligation(obligation, context, { packs: SHIPPED_PACKS, calendar: CALENDAR, events: facts.events }), obligation)
    }),
    { numRuns: 100 },
  )

describe('for every obligation of every case', () => {
  it('there is an explanation, in both languages, with nothing left open in it', () => {
    explained(({ inWords, because }) => {
      expect(because.type).toBeDefined()
      for (const words of Object.values(inWords)) {
        expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}|\.\./)
        expect(words).toMatch(/\d{4}.*\.$/)
      }
    })
  })

  it('it gives no fact of an event away, and its words hold no id', () => {
    explained((why) => {
      expect(JSON.stringify(why)).not.toContain(SECRET)
      const ids = ['v1', 'v2', 'for-v1', 's1', 'o1', 'h1', 't1', 'urn:', why.obligationId, why.because.id, '~']
      for (const words of Object.values(why.inWords)) expect(ids.filter((id) => words.includes(id))).toEqual([])
    })
  })

  it('the days it counts are those of the row, and those that do not count fill the gap', () => {
    explained(({ day, row, person }, obligation) => {
      const limits = rowOf(obligation)?.limits
      if (limits === undefined || limits === 'agreed' || day.dueOn === null) return
      const wasShortened = obligation.history.some(({ what }) => what === 'due')
      const atFirst = obligation.history.find(({ what }) => what === 'entitlement')?.from ?? person.entitlement
      expect([row.ruleId, day.workingDays]).toEqual([row.ruleId, wasShortened ? limits.enhanced : limits[atFirst === 'enhanced' ? 'enhanced' : 'standard']])
      expect(day.dueOn).toBe(CALENDAR.addDays(day.countedFrom, (day.workingDays ?? 0) + day.skipped.length))
      for (const { date } of day.skipped) expect(CALENDAR.isWorkingDay(date)).toBe(false)
    })
  })

  it('what has ended says when, not before it began, and by what, but for who was erased', () => {
    explained(({ ended }, { state, endedAt, endedBy, reason, metAt, facts }) => {
      const isClosed = state !== 'owed' && state !== 'overdue'
      expect([ended !== null, endedAt !== null, endedBy !== null]).toEqual([isClosed, isClosed, isClosed && reason !== 'erased'])
      if (endedAt !== null) expect(endedAt).toBeGreaterThanOrEqual(facts.occurredAt)
      if (metAt !== null) expect(endedAt).toBe(metAt)
    })
  })

  it('enhanced rights always have a ground, and another recipient a reason', () => {
    explained(({ person }) => {
      if (person.entitlement === 'enhanced') expect(person.grounds.length).toBeGreaterThan(0)
      expect(person.toldFor !== undefined).toBe(person.recipientId !== person.victimId)
    })
  })
})
