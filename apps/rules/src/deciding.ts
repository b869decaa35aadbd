// Why: by what this service decides at this moment: its packs, its calendar, its clock.
import { createHash } from 'node:crypto'
import type { Deciding } from './decide-cases.js'
import type { RulesParts } from './rules-parts.js'

const HOUR_MS = 3_600_000

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A fault of ours, told with the id of its case and nothing of what is in it. */
export const undecided = ({ logger }: RulesParts) => (error: unknown, caseId: string): void =>
  logger.pino.error({ caseId, stack: error instanceof Error ? error.stack : String(error) }, 'a case could not be decided: what came in for it is set aside')

export const decidingNow = ({ packs, calendar, earlier, clock, settings }: RulesParts): Deciding => ({
  rules: { packs, calendar, earlier },
  now: clock.now(),
  parkFor: settings.PARK_UNKNOWN_CASE_HOURS * HOUR_MS,
  sha256,
})
