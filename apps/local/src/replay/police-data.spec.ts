import { parseCloudEvent } from '@kept-informed/case-event'
import { describe, expect, it } from '@jest/globals'
import { type OutcomeRow, planReplay, type StreetRow } from './police-data.js'

const street = (crimeId: string, month = '2016-01'): StreetRow => ({ crimeId, month, reportedBy: 'Metropolitan Police Service', lsoaCode: 'E01000027' })
const outcome = (crimeId: string, outcome: string, month = '2016-02'): OutcomeRow => ({ crimeId, month, reportedBy: 'Metropolitan Police Service', lsoaCode: 'E01000027', outcome })
const A = 'a'.repeat(64)

describe('data.police.uk as case events', () => {
  it.each([
    ['Investigation complete; no suspect identified', 'case.investigation-closed.v1'],
    ['Suspect charged', 'case.suspect-charged.v1'],
    ['Suspect charged as part of another case', 'case.suspect-charged.v1'],
    ['Offender sent to prison', 'case.sentence-passed.v1'],
    ['Offender given suspended prison sentence', 'case.sentence-passed.v1'],
    ['Offender given community sentence', 'case.sentence-passed.v1'],
    ['Offender fined', 'case.sentence-passed.v1'],
    ['Offender given conditional discharge', 'case.sentence-passed.v1'],
    ['Offender ordered to pay compensation', 'case.sentence-passed.v1'],
    ['Offender otherwise dealt with', 'case.sentence-passed.v1'],
    ['Offender deprived of property', 'case.sentence-passed.v1'],
    ['Offender given a caution', 'case.out-of-court-disposal-given.v1'],
    ['Offender given penalty notice', 'case.out-of-court-disposal-given.v1'],
    ['Offender given a drugs possession warning', 'case.out-of-court-disposal-given.v1'],
    ['Local resolution', 'case.out-of-court-disposal-given.v1'],
    ['Defendant sent to Crown Court', 'case.hearing-listed.v1'],
    ['Court case unable to proceed', 'case.prosecution-stopped.v1'],
    ['Defendant found not guilty', 'case.verdict-given.v1'],
    ['Unable to prosecute suspect', 'case.no-further-action.v1'],
    ['Formal action is not in the public interest', 'case.no-further-action.v1'],
    ['Action to be taken by another organisation', 'case.no-further-action.v1'],
  ])('%s → %s, and the parser takes it', (text, type) => {
    const plan = planReplay([street(A)], [outcome(A, text)], { yearsLater: 10 })
    expect(plan.events.map((event) => event.type)).toEqual(['case.crime-reported.v1', type])
    for (const event of plan.events) expect(parseCloudEvent(event, Date.UTC(2026, 10, 24))).toMatchObject({ ok: true })
  })

  it('an outcome whose crime is not in the files first registers it', () => {
    const plan = planReplay([], [outcome(A, 'Suspect charged')], { yearsLater: 10 })
    expect(plan.events.map((event) => event.type)).toEqual(['case.crime-reported.v1', 'case.suspect-charged.v1'])
  })

  it('every row is an event or counted as left out', () => {
    const plan = planReplay([street(''), street(A), street(A)], [outcome('', 'Suspect charged'), outcome(A, 'Abducted by aliens')], { yearsLater: 10 })
    expect(plan.leftOut).toEqual({ 'crime without an id': 1, 'crime listed twice': 1, 'outcome without a crime': 1, 'outcome not known: Abducted by aliens': 1 })
    expect(plan.events).toHaveLength(1)
  })

  it('times are the same at every run, inside their month, and an outcome follows its crime', () => {
    const plan = (): ReturnType<typeof planReplay> => planReplay([street(A)], [outcome(A, 'Suspect charged', '2016-01')], { yearsLater: 10 })
    expect(plan()).toEqual(plan())
    const [reported, charged] = plan().events
    expect(reported?.time.slice(0, 7)).toBe('2026-01')
    expect(charged?.time.slice(0, 7)).toBe('2026-01')
    expect(charged!.time > reported!.time).toBe(true)
  })

  it.each([
    ['a published id is the case reference', A, A],
    ['any other id is hashed into one', 'no good: a reference with spaces, too long '.repeat(4), /^[0-9a-f]{64}$/],
  ])('%s', (_, crimeId, caseId) => {
    const [reported] = planReplay([street(crimeId)], [], { yearsLater: 10 }).events
    expect(reported?.subject).toMatch(caseId)
    expect(parseCloudEvent(reported, Date.UTC(2026, 10, 24))).toMatchObject({ ok: true })
  })
})
