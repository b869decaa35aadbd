// Why: the same figures for a person, for a review and for CI.
import type { ChaosReport } from './chaos/run-chaos.js'
import type { CrashPointsReport } from './crash-points/try-crash-points.js'

export type FaultReport = {
  seed: number
  kills: number
  lost: number
  doubled: number
  reordered: number
  phantom: number
  late: number
  /** Of the balance. */
  gaps: number
  /** Checks that held and that did not: each crash point is one, each kind of finding over the chaos is one. */
  passed: number
  failed: number
  /** Parts that could not be run on this machine. */
  notRun: string[]
  crashPoints: CrashPointsReport | null
  chaos: ChaosReport | null
}

const IN_LEDGER = ['lost', 'doubled', 'reordered', 'phantom', 'late'] as const
const FINDINGS = [...IN_LEDGER, 'gaps'] as const

/** What could not be handed over for a while does not hold up what came after, which may be about somebody's safety: while things break, another order is told of and is no failure. */
const isBroken = (chaos: ChaosReport, name: (typeof FINDINGS)[number]): boolean => chaos[name].length > 0 && (name !== 'reordered' || chaos.faults === 0)

export function reportOf(seed: number, crashPoints: CrashPointsReport | null, chaos: ChaosReport | null, notRun: string[]): FaultReport {
  const count = (name: (typeof IN_LEDGER)[number]): number => (chaos?.[name].length ?? 0) + (crashPoints?.failed.reduce((sum, { found }) => sum + found[name].length, 0) ?? 0)
  const broken = chaos ? FINDINGS.filter((name) => isBroken(chaos, name)).length : 0
  return {
    seed,
    kills: (chaos?.kills ?? 0) + (crashPoints?.tried ?? 0),
    ...(Object.fromEntries(IN_LEDGER.map((name) => [name, count(name)])) as Record<(typeof IN_LEDGER)[number], number>),
    gaps: chaos?.gaps.length ?? 0,
    passed: (crashPoints ? crashPoints.tried - crashPoints.failed.length : 0) + (chaos ? FINDINGS.length - broken : 0),
    failed: (crashPoints?.failed.length ?? 0) + broken,
    notRun,
    crashPoints,
    chaos,
  }
}

export function tableOf({ seed, crashPoints, chaos, passed, failed }: FaultReport): string {
  const lines = [`seed ${seed}`]
  if (crashPoints) lines.push(`crash points: ${crashPoints.tried} of ${crashPoints.found} tried`, ...crashPoints.failed.map(({ point, found }) => `  ${point}: ${JSON.stringify(found)}`))
  if (chaos) {
    lines.push(`chaos: ${chaos.kills} kills among ${chaos.faults} faults, ${chaos.erring} % of messages gone wrong at the providers, ${chaos.journeys} pieces of news, ${chaos.seconds} s`)
    for (const name of FINDINGS) lines.push(`  ${name}: ${chaos[name].length}${chaos[name].length > 0 ? ` (${chaos[name].slice(0, 10).join(', ')})` : ''}`)
  }
  return [...lines, `${passed} held, ${failed} did not`].join('\n')
}
