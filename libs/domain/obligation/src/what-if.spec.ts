import { describe, expect, it } from '@jest/globals'
import { type CodePack, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { addDifferences, deriveObligations, type Differences, draftFaults, mergeDifferences, typesAffected, withDraft } from './index.js'
import { aCase, type CaseStory } from './testing/a-case.js'
import { arrested, told } from './testing/happened.js'
import { CALENDAR, london } from './testing/london.js'

const code = SHIPPED_PACKS.find(({ pack }) => pack === 'victims-code')
if (!code) throw new Error('the Code is shipped')
const draft = (change: (rows: CodePack['rows']) => CodePack['rows']): CodePack => ({ ...code, version: 'draft', rows: change(code.rows) })
const arrestsWithin = (workingDays: number): CodePack => draft((rows) => rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard: workingDays, enhanced: 1 } } : row)))
const withoutArrests = draft((rows) => rows.filter(({ ruleId }) => ruleId !== 'suspect-arrested'))

const arrest = arrested('2026-11-23 10:00')
const story = aCase('2026-11-23 09:00').with(arrest)
const toldOnDayThree = story.with(told('2026-11-26 10:00', [arrest]))

function differences(given: CaseStory, pack: CodePack, period: { from: string | null; to: string | null } = { from: null, to: null }, now = '2026-11-27 09:00'): Differences {
  const derive = (packs: readonly CodePack[]) => deriveObligations(given.facts, { packs, calendar: CALENDAR }, london(now)).obligations
  const sum: Differences = {}
  addDifferences(sum, derive(SHIPPED_PACKS), derive(withDraft(SHIPPED_PACKS, pack, period, CALENDAR)))
  return sum
}
const none = { appear: 0, vanish: 0, earlier: 0, later: 0, missed: 0 }

describe('another pack over the same facts', () => {
  it.each([
    ['the same limits', story, arrestsWithin(5), none],
    ['a sooner day', story, arrestsWithin(4), { ...none, earlier: 1 }],
    ['a later day', story, arrestsWithin(10), { ...none, later: 1 }],
    ['a sooner day that has passed', story, arrestsWithin(1), { ...none, earlier: 1, missed: 1 }],
    ['told in time by today’s, late by the other', toldOnDayThree, arrestsWithin(2), { ...none, earlier: 1, missed: 1 }],
    ['told in time by both', toldOnDayThree, arrestsWithin(3), { ...none, earlier: 1 }],
    ['a row less', story, withoutArrests, { ...none, vanish: 1 }],
  ])('%s', (_, given, pack, expected) => {
    expect(differences(given, pack)['suspect-arrested']).toEqual(expected)
  })

  it('other rules are as they were', () => {
    const { 'suspect-arrested': _, ...others } = differences(story, arrestsWithin(1))
    expect(Object.keys(others).length).toBeGreaterThan(3)
    expect(Object.values(others)).toEqual(Object.values(others).map(() => none))
  })

  it.each([
    ['before the days asked about', '2026-11-24', null, none],
    ['after them', null, '2026-11-22', none],
    ['on the first of them', '2026-11-23', null, { ...none, earlier: 1 }],
    ['on the last of them', null, '2026-11-23', { ...none, earlier: 1 }],
    ['between them', '2026-11-01', '2026-11-30', { ...none, earlier: 1 }],
  ])('what began %s', (_, from, to, expected) => {
    expect(differences(story, arrestsWithin(4), { from, to })['suspect-arrested']).toEqual(expected)
  })

  it.each([
    ['nothing changed', arrestsWithin(5), []],
    ['a limit', arrestsWithin(4), ['suspect-arrested']],
    ['a row less', withoutArrests, ['suspect-arrested']],
    ['what the report of a crime owes, also to whoever joins', draft((rows) => rows.filter(({ ruleId }) => ruleId !== 'support-referral')), ['crime-reported', 'victim-added']],
    ['a pack of its own', { ...withoutArrests, pack: 'another', rows: code.rows.filter(({ ruleId }) => ruleId === 'suspect-arrested') }, ['suspect-arrested']],
  ])('the types of events that it concerns: %s', (_, pack, expected) => {
    expect([...typesAffected(SHIPPED_PACKS, pack)]).toEqual(expected)
  })

  it('sums of two workers are one sum', () => {
    const [one, other] = [differences(story, arrestsWithin(4)), differences(story, withoutArrests)]
    mergeDifferences(one, other)
    expect(one['suspect-arrested']).toEqual({ ...none, earlier: 1, vanish: 1 })
  })

  it('each difference can be heard of, with its obligation', () => {
    const heard: string[] = []
    const derive = (packs: readonly CodePack[]) => deriveObligations(story.facts, { packs, calendar: CALENDAR }, london('2026-11-27 09:00')).obligations
    const today = derive(SHIPPED_PACKS)
    addDifferences({}, today, derive(withDraft(SHIPPED_PACKS, arrestsWithin(1), { from: null, to: null }, CALENDAR)), (ruleId, kind, obligationId) => heard.push(`${ruleId} ${kind} ${obligationId}`))
    const { obligationId } = today.find(({ ruleId }) => ruleId === 'suspect-arrested') ?? { obligationId: 'none' }
    expect(heard).toEqual([`suspect-arrested earlier ${obligationId}`, `suspect-arrested missed ${obligationId}`])
  })
})

describe('a draft beside the other packs', () => {
  const policy = SHIPPED_PACKS.find(({ pack }) => pack === 'force-policy')
  const agreedRow = code.rows.find(({ clock }) => clock === 'agreed')
  if (!policy || !agreedRow) throw new Error('the force’s policy is shipped, and the Code has periodic updates')
  const own = (rows: CodePack['rows']): CodePack => ({ ...policy, pack: 'ours', rows })
  const whole = { from: null, to: null }
  const index = code.rows.length
  it.each<[string, CodePack, Parameters<typeof draftFaults>[2], string[], string[]]>([
    ['the pack that is in force', code, whole, [], []],
    ['with days before and after it', code, { from: '2026-11-01', to: '2026-11-30' }, [], []],
    ['another limit', arrestsWithin(4), whole, [], []],
    ['a rule id of another pack', draft((rows) => [...rows, policy.rows[0] as CodePack['rows'][number]]), whole, [`/rows/${index}/ruleId is a rule id of force-policy 2021 on the same days`], []],
    ['a second row that is agreed', own([{ ...agreedRow, ruleId: 'ours' }]), whole, ['/rows/0/clock is agreed in victims-code 2021 on the same days: one row says how often a victim is updated'], []],
    ['a row less is said, not refused', withoutArrests, { from: '2026-11-01', to: null }, [], ['/rows nothing is owed on suspect-arrested from 2026-11-01, and owesNothing does not name it']],
  ])('%s', (_name, pack, period, refused, forgotten) => {
    const found = draftFaults(SHIPPED_PACKS, pack, period, CALENDAR)
    const said = (faults: { pointer: string; detail: string }[]) => faults.map(({ pointer, detail }) => `${pointer} ${detail}`)
    expect([said(found.refused), said(found.forgotten)]).toEqual([refused, forgotten])
  })
})
