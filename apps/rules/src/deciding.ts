// Why: by what this service decides at this moment: its packs, its calendar, its clock.
import { createHash } from 'node:crypto'
import type { Deciding } from './decide-cases.js'
import type { RulesParts } from './rules-parts.js'

const HOUR_MS = 3_600_000

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const decidingNow = ({ packs, calendar, clock, settings }: RulesParts): Deciding => ({
  rules: { packs, calendar },
  now: clock.now(),
  parkFor: settings.PARK_UNKNOWN_CASE_HOURS * HOUR_MS,
  sha256,
})
