import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Forecast } from '@kept-informed/forecast'
import type { OutcomeRow, StreetRow } from '../replay/police-data.js'
import type { Duty } from './arrivals.js'
import { CALENDAR, HOUR } from './calendar.js'
import { aroundOne, chance, choose } from './chance.js'
import { type CrimeGroup, ELSEWHERE, groupCrimes, ungroup } from './crime-group.js'
import { quarterOf } from './figures.js'
import { forecastPage } from './forecast-page.js'
import { readGroups, writeGroups } from './group-file.js'
import { readFigures, readLondon } from './read-london.js'
import { addCounts, breachScorer, noCounts, scoreOf } from './score-breaches.js'
import { workADay, type WorkItem } from './work-queue.js'

describe('the page belongs to the code', () => {
  it('docs/forecast.md is what the figures say (npm run backtest -- --write writes both)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../../docs/forecast.md'), 'utf8')).toBe(forecastPage(readFigures()))
  })

  it('a quarter of two boroughs, run again, gives the figures that were written', () => {
    expect(quarterOf(readLondon())).toEqual(readFigures().quarter)
  })
})

describe('the derived data', () => {
  const street = (crimeId: string, lsoaName: string, month = '2016-01'): StreetRow => ({ crimeId, month, reportedBy: 'Metropolitan Police Service', lsoaCode: '', lsoaName })
  const outcome = (crimeId: string, what: string, month: string): OutcomeRow => ({ ...street(crimeId, 'Barnet 001A', month), outcome: what })
  const barnet = Array.from({ length: 100 }, (_, n) => street(`b${n}`, `Barnet ${n}A`))

  it('counts crimes alike once each; places with few crimes, and none, are elsewhere', () => {
    const groups = groupCrimes([...barnet, street('b1', 'Barnet 1A'), street('s1', 'Sutton 002B'), street('n1', '')], [outcome('b1', 'Suspect charged', '2016-03'), outcome('b1', 'Offender fined', '2016-02')])
    expect(groups).toEqual([
      { month: '2016-01', borough: 'Barnet', outcomes: [], crimes: 99 },
      { month: '2016-01', borough: 'Barnet', outcomes: [{ month: '2016-02', outcome: 'Offender fined' }, { month: '2016-03', outcome: 'Suspect charged' }], crimes: 1 },
      { month: '2016-01', borough: ELSEWHERE, outcomes: [], crimes: 2 },
    ])
  })

  it('is read as it was written, and grouped again gives itself', () => {
    const groups = groupCrimes([...barnet, ...Array.from({ length: 120 }, (_, n) => street(`r${n}`, 'Richmond upon Thames 001A', '2016-02'))], [outcome('b7', 'Investigation complete; no suspect identified', '2016-01')])
    expect(readGroups(writeGroups(groups))).toEqual(groups)
    const { streets, outcomes } = ungroup(groups)
    expect(groupCrimes(streets.map((row) => ({ ...row, lsoaName: `${row.lsoaName} 001A` })), outcomes)).toEqual(groups)
  })

  it('of London in 2016 is every burglary once', () => {
    const groups: CrimeGroup[] = readLondon()
    expect(groups.reduce((sum, { crimes }) => sum + crimes, 0)).toBe(67_203)
    expect(new Set(groups.map(({ borough }) => borough)).size).toBe(33)
    expect(new Set(groups.map(({ month }) => month)).size).toBe(12)
  })
})

describe('what counts as right, caught and early', () => {
  const monday = (hour: number): number => CALENDAR.instantAt('2024-03-04', `${String(hour).padStart(2, '0')}:00`)
  const duty = (obligationId: string): Duty => ({ obligationId, caseId: 'c', victimId: 'v', ruleId: 'r', kind: 'act', owedBy: 'police', unit: 'u', arisesAt: monday(8), dueBy: monday(9) + 48 * HOUR })
  const says = (id: string, willBeMet: boolean | null, place: number | null = 1): Forecast => ({
    ...duty(id), officerId: null, force: null, willBeMet, reason: willBeMet === true ? null : willBeMet === false ? 'queue-longer-than-pace' : 'unknown-pace', expectedAt: null, hoursBefore: null, place,
  })
  const ids = ['right', 'wrong', 'slow', 'passed', 'failed', 'unknown', 'unseen', 'met']
  const scorer = breachScorer(ids.map(duty), { from: monday(0), until: monday(9) + 90 * HOUR })
  const mornings = [monday(9), monday(9) + 24 * HOUR]
  for (const now of mornings) {
    scorer.worked(2, now)
    for (const [id, willBeMet, place] of [['right', false, 9], ['wrong', false, 9], ['slow', true, 5], ['passed', true, 1], ['failed', true, null], ['unknown', null, 1], ['met', true, 1]] as const) scorer.forecast(says(id, willBeMet, place), now)
  }
  const score = scoreOf(scorer.score(new Map([['wrong', monday(10)], ['met', monday(10)]])))

  it('alarms, right ones, and hours from the first', () => {
    expect(score).toMatchObject({ duties: 8, breaches: 6, ours: { alarms: 2, right: 1, hours: 48 } })
  })

  it('the naive rule cries for all that is open a day before', () => {
    expect(score.lastDay).toEqual({ alarms: 7, right: 5, hours: 24 })
  })

  it('every breach of which nothing was said has its why', () => {
    expect(score.missed).toEqual({ 'never seen before its time': 1, 'said to be unknown': 1, 'its message did not come': 1, 'less was done than the pace': 1, 'other work was taken up before it': 1 })
  })

  it('mornings by what was said', () => {
    expect(score.said).toEqual({ 'queue-longer-than-pace': { mornings: 4, breaches: 2 }, met: { mornings: 8, breaches: 6 }, 'unknown-pace': { mornings: 2, breaches: 2 } })
  })

  it('counts of units add up', () => {
    const sum = noCounts()
    for (let n = 0; n < 2; n++) addCounts(sum, scorer.score(new Map()))
    expect(scoreOf(sum)).toMatchObject({ duties: 16, breaches: 16, ours: { alarms: 4, right: 4, hours: 48 } })
  })

  it('what is late already is no alarm', () => {
    const late = breachScorer([duty('late')], { from: monday(0), until: monday(9) + 90 * HOUR })
    late.forecast({ ...says('late', false), reason: 'overdue' }, monday(9))
    expect(late.score(new Map())).toMatchObject({ breaches: 1, ours: { alarms: 0 }, missed: { 'never seen before its time': 1 } })
  })
})

describe('the simulated people', () => {
  const opens = CALENDAR.instantAt('2024-03-04', '09:00')
  const item = (id: string, dueInHours: number, some: Partial<WorkItem> = {}): [string, WorkItem] => [id, { id, dueBy: opens + dueInHours * HOUR, does: 'duty', waitsSince: 0, lapsesAt: Number.POSITIVE_INFINITY, minutesLeft: 60, ...some }]
  const workOff = (items: [string, WorkItem][], some: Partial<Parameters<typeof workADay>[1]> = {}) => {
    const queue = new Map(items)
    const done: string[] = []
    workADay(queue, { opens, closes: opens + 8 * HOUR, minutes: 480, order: 'overdue-first', throwOf: () => 0.99, ...some }, ({ id }, at) => void done.push(`${id} ${(at - opens) / HOUR}`))
    return { done, left: [...queue.keys()] }
  }

  it.each([
    ['the most urgent first, an hour each', [item('later', 30), item('soon', 20)], {}, ['soon 1', 'later 2'], []],
    ['late work first', [item('late', -5), item('soon', 20)], {}, ['late 1', 'soon 2'], []],
    ['late work last', [item('late', -5), item('soon', 20)], { order: 'overdue-last' as const }, ['soon 1', 'late 2'], []],
    ['what comes at noon waits for noon', [item('noon', 20, { waitsSince: opens + 3 * HOUR })], {}, ['noon 4'], []],
    ['what its message did is nobody’s work', [item('told', 20, { lapsesAt: opens })], {}, [], []],
    ['half the people, half the work', [item('one', 20, { minutesLeft: 200 }), item('two', 30, { minutesLeft: 200 })], { minutes: 240 }, ['one 6.666666666666667'], ['two']],
    ['nobody is there', [item('one', 20)], { minutes: 0 }, [], ['one']],
    ['by chance, what is not urgent', [item('soon', 20), item('later', 30)], { throwOf: (n: number) => (n % 2 === 0 ? 0 : 0.99) }, ['later 1', 'soon 2'], []],
  ])('%s', (_name, items, some, done, left) => {
    expect(workOff(items, some)).toEqual({ done, left })
  })

  it('goes on with what was begun the day before', () => {
    const queue = new Map([item('long', 20, { minutesLeft: 600 })])
    const day = { opens, closes: opens + 8 * HOUR, minutes: 480, order: 'overdue-first' as const, throwOf: () => 0.99 }
    workADay(queue, day, () => undefined)
    expect(queue.get('long')?.minutesLeft).toBeCloseTo(120, 6)
  })
})

describe('named chance', () => {
  it('is the same for the same name, spread evenly, and chooses by shares', () => {
    expect(chance('a', 1)).toBe(chance('a', 1))
    const throws = Array.from({ length: 2_000 }, (_, n) => chance('n', n))
    expect(throws.reduce((sum, one) => sum + one, 0) / throws.length).toBeCloseTo(0.5, 1)
    expect(choose([{ share: 1, is: 'a' }, { share: 3, is: 'b' }], 0.24).is + choose([{ share: 1, is: 'a' }, { share: 3, is: 'b' }], 0.26).is).toBe('ab')
    const around = Array.from({ length: 2_000 }, (_, n) => aroundOne('n', n))
    expect(around.reduce((sum, one) => sum + one, 0) / around.length).toBeCloseTo(1, 1)
    expect(around.filter((one) => one > 0.7 && one < 1.3).length / around.length).toBeGreaterThan(0.5)
  })
})
