import { describe, expect, it } from '@jest/globals'
import type { ChaosReport } from './chaos/run-chaos.js'
import { reportOf, tableOf } from './report.js'

const chaos = (over: Partial<ChaosReport> = {}): ChaosReport => ({ lost: [], doubled: [], reordered: [], phantom: [], late: [], gaps: [], kills: 20, faults: 30, erring: 30, journeys: 400, seconds: 90, ...over })

describe('the report of a run', () => {
  it.each<[string, ChaosReport, number, number]>([
    ['all held', chaos(), 6, 0],
    ['lost', chaos({ lost: ['M1', 'M2'] }), 5, 1],
    ['doubled', chaos({ doubled: ['M1'] }), 5, 1],
    ['at somebody else', chaos({ phantom: ['M1'] }), 5, 1],
    ['late', chaos({ late: ['M1'] }), 5, 1],
    ['books that do not come out', chaos({ gaps: ['providers x'] }), 5, 1],
    ['another order while things broke', chaos({ reordered: ['M1'] }), 6, 0],
    ['another order while nothing did', chaos({ reordered: ['M1'], kills: 0, faults: 0 }), 5, 1],
  ])('%s', (_, found, passed, failed) => {
    const report = reportOf(7, null, found, [])
    expect([report.passed, report.failed]).toEqual([passed, failed])
    expect(report).toMatchObject({ seed: 7, kills: found.kills, lost: found.lost.length, doubled: found.doubled.length, reordered: found.reordered.length })
    expect(tableOf(report)).toContain(`${passed} held, ${failed} did not`)
  })

  it('a crash point counts as a kill and as a check', () => {
    const broken = { point: 'after commit of insert attempt (1)', found: { lost: ['M1'], doubled: [], reordered: [], phantom: [], late: [] } }
    expect(reportOf(7, { found: 170, tried: 6, notReached: [], failed: [broken] }, null, ['chaos'])).toMatchObject({ kills: 6, lost: 1, passed: 5, failed: 1, notRun: ['chaos'] })
  })
})
