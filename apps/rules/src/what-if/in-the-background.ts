// Why: a question asked of a running service must not take its processors away: one is left to the events that come in.
import { availableParallelism } from 'node:os'
import type { RulesParts } from '../rules-parts.js'
import { runWhatIf } from './run-what-if.js'

/** Over the database at that address. */
export const inTheBackground = (databaseUrl: string): RulesParts['whatIf'] => (asked, signal) => runWhatIf(databaseUrl, asked, { workers: Math.max(1, availableParallelism() - 1), signal })
