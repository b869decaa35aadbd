import { describe, expect, it } from '@jest/globals'
import { BANK_HOLIDAYS, type CodePack, SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { changesThePast, deriveObligations, type EarlierRules, explainObligation, type Obligation } from './index.js'
import { aCase, type CaseStory, describeState } from './testing/a-case.js'
import { arrested, assessed, optedOut, retracted, told } from './testing/happened.js'
import { CALENDAR, london, wallClock } from './testing/london.js'

// A holiday is proclaimed on Tuesday 24 November for Friday 27 November: of five working days from Monday 23, the fifth moves from Monday 30 to Tuesday 1 December.
const PROCLAIMED = '2026-11-24 12:00'
const proclaimed = workingCalendar([...BANK_HOLIDAYS, '2026-11-27'].sort())
const before: EarlierRules = { packs: SHIPPED_PACKS, calendar: CALENDAR, until: london(PROCLAIMED) }
const arrest = arrested('2026-11-23 10:00')
const story = aCase('2026-11-23 09:00').with(arrest)
const limits = (standard: number): CodePack[] => SHIPPED_PACKS.map((pack) => ({ ...pack, rows: pack.rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard, enhanced: 1 } } : row)) }))
const withoutArrests = SHIPPED_PACKS.map((pack) => ({ ...pack, rows: pack.rows.filter(({ ruleId }) => ruleId !== 'suspect-arrested') }))

const under = (given: CaseStory, now: string, { packs = SHIPPED_PACKS, calendar = proclaimed, earlier = [before] } = {}): Obligation | undefined =>
  deriveObligations(given.facts, { packs, calendar, earlier }, london(now)).obligations.find(({ ruleId }) => ruleId === 'suspect-arrested')
const dues = (obligation: Obligation | undefined): string[] => (obligation?.history ?? []).filter(({ what }) => what === 'due').map(({ at, from, to }) => `${wallClock(at)?.slice(0, 16)}: ${from?.slice(0, 10)} → ${to?.slice(0, 10)}`)
const MOVED = '2026-11-24 12:00: 2026-11-30 → 2026-12-01'

describe('another list of bank holidays', () => {
  it.each<[string, CaseStory, string, string, string[]]>([
    ['what is open moves, and keeps its earlier day', story, 'owed', '2026-12-01', [MOVED]],
    ['what was met before stays', story.with(told('2026-11-24 11:00', [arrest])), 'met', '2026-11-30', []],
    ['what was excused before stays', story.with(optedOut('2026-11-24 11:00', ['all'])), 'excused: opted-out', '2026-11-30', []],
    ['what was cancelled before stays', story.with(retracted('2026-11-24 11:00', arrest, false)), 'cancelled: retracted', '2026-11-30', []],
    ['what was met afterwards had moved', story.with(told('2026-11-25 10:00', [arrest])), 'met', '2026-12-01', [MOVED]],
    ['what was told before and came undone moves', story.messaged('suspect-arrested', { at: '2026-11-24 11:00', undone: '2026-11-25 10:00' }), 'owed', '2026-12-01', [MOVED]],
    ['enhanced before: the sooner day is not touched by a holiday after it', story.with(assessed('2026-11-23 12:00', 'enhanced')), 'owed', '2026-11-24', ['2026-11-23 12:00: 2026-11-30 → 2026-11-24']],
    ['enhanced afterwards: moved, then sooner', story.with(assessed('2026-11-25 12:00', 'enhanced')), 'owed', '2026-11-26', [MOVED, '2026-11-25 12:00: 2026-12-01 → 2026-11-26']],
    ['what began afterwards knows no other day', aCase('2026-11-23 09:00').with(arrested('2026-11-24 13:00')), 'owed', '2026-12-02', []],
  ])('%s', (_name, given, state, dueOn, history) => {
    const found = under(given, '2026-11-24 13:00')
    expect([found && describeState({ ...found, late: false }).replace('overdue', 'owed'), found?.dueOn, dues(found)]).toEqual([state, dueOn, history])
  })

  it('one told late by the days of its time stays late, though it would be in time by the new ones', () => {
    const late = story.with(told('2026-12-01 10:00', [arrest]))
    const heardOf = { ...before, until: london('2026-12-02 09:00') }
    expect(under(late, '2026-12-03 09:00', { earlier: [heardOf] })).toMatchObject({ state: 'met', late: true, dueOn: '2026-11-30', history: [] })
  })

  it('one that is overdue and gets a later day is owed again', () => {
    const heardOf = { ...before, until: london('2026-12-01 09:00') }
    expect(under(story, '2026-12-01 10:00', { earlier: [heardOf] })).toMatchObject({ state: 'owed', late: false, dueOn: '2026-12-01' })
  })

  it('twice: both earlier days are kept', () => {
    const more = workingCalendar([...BANK_HOLIDAYS, '2026-11-26', '2026-11-27'].sort())
    const found = under(story, '2026-11-25 13:00', { calendar: more, earlier: [before, { packs: SHIPPED_PACKS, calendar: proclaimed, until: london('2026-11-25 12:00') }] })
    expect(dues(found)).toEqual([MOVED, '2026-11-25 12:00: 2026-12-01 → 2026-12-02'])
  })

  it('is said in words, and the days are counted from where they were', () => {
    const found = under(story, '2026-11-24 13:00')
    if (!found) throw new Error('an arrest is owed')
    const { day, inWords } = explainObligation(found, null, { packs: SHIPPED_PACKS, calendar: proclaimed })
    expect([day.countedFrom, day.workingDays, day.skipped.map(({ date }) => date)]).toEqual(['2026-11-23', 5, ['2026-11-27', '2026-11-28', '2026-11-29']])
    expect(inWords.en).toContain('Until Tuesday 24 November 2026, when the rules or the list of bank holidays changed, the day was Monday 30 November 2026.')
    expect(inWords.cy).toContain('Hyd at ddydd Mawrth 24 Tachwedd 2026, pan newidiodd y rheolau neu’r rhestr o wyliau banc, y diwrnod oedd dydd Llun 30 Tachwedd 2026.')
  })
})

describe('another pack', () => {
  const told24 = story.with(told('2026-11-24 11:00', [arrest]))
  it.each<[string, CaseStory, CodePack[], string[]]>([
    ['a shorter limit of what is open', story, limits(2), ['owed 2026-11-25', '2026-11-24 12:00: 2026-11-30 → 2026-11-25']],
    ['of what was met before', told24, limits(0), ['met 2026-11-30']],
    ['a row less: what is open is owed no more', story, withoutArrests, []],
    ['a row less: what was met before was owed', told24, withoutArrests, ['met 2026-11-30']],
  ])('%s', (_name, given, packs, expected) => {
    const found = under(given, '2026-11-24 13:00', { packs, calendar: CALENDAR })
    expect(found === undefined ? [] : [`${describeState(found)} ${found.dueOn}`, ...dues(found)]).toEqual(expected)
  })
})

describe('what had ended need not be looked at again', () => {
  const [code, ...others] = SHIPPED_PACKS as [CodePack, ...CodePack[]]
  const today = { packs: SHIPPED_PACKS, calendar: CALENDAR }
  const next = (effectiveFrom: string): CodePack => ({ ...code, version: 'next', effectiveFrom })
  it.each([
    ['nothing changed', today, false],
    ['years added to the list', { ...today, calendar: { holidays: [...BANK_HOLIDAYS, '2029-01-01'] } }, false],
    ['a day added within it', { ...today, calendar: proclaimed }, true],
    ['a day taken away', { ...today, calendar: { holidays: BANK_HOLIDAYS.slice(1) } }, true],
    ['a version from a later day, which ends the one before', { ...today, packs: [{ ...code, effectiveTo: '2026-12-31' }, ...others, next('2027-01-01')] }, false],
    ['a version from an earlier day', { ...today, packs: [{ ...code, effectiveTo: '2026-10-31' }, ...others, next('2026-11-01')] }, true],
    ['another limit', { ...today, packs: limits(4) }, true],
  ])('%s: %#', (_name, after, expected) => {
    expect(changesThePast(today, after, '2026-11-24')).toBe(expected)
  })
})
