// Why: what the guard holds, and whom it concerns, are lists like any other.
import type { Column } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import { sourceCell } from '../names/source-name.js'
import { toCase, toGuard, toVictim } from '../paths.js'
import type { Concerned, Guard } from './guard.js'

export const GUARD_COLUMNS: readonly Column<Guard>[] = [
  { name: 'ruleId', words: 'guards.kind', value: ({ ruleId }) => ruleId, shown: ({ ruleId, guardId }) => ({ ...nameCell(ruleId), href: toGuard(guardId) }) },
  { name: 'state', words: 'guards.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `guards.state.${state}`, tone: state === 'open' ? 'red' : 'grey' }) },
  { name: 'source', words: 'guards.source', value: ({ source }) => source, shown: ({ source }) => sourceCell(source) },
  { name: 'openedAt', words: 'guards.opened', value: ({ openedAt }) => openedAt, shown: ({ openedAt }) => ({ at: openedAt }) },
  { name: 'counted', words: 'guards.counted', number: true, value: ({ counted }) => counted },
  { name: 'limit', words: 'guards.limit', number: true, value: ({ limit }) => limit },
  { name: 'usual', words: 'guards.usual', number: true, value: ({ usual }) => usual },
  { name: 'guardId', words: 'guards.kind', fileOnly: true, value: ({ guardId }) => guardId },
]

export const CONCERNED_COLUMNS: readonly Column<Concerned>[] = [
  { name: 'caseId', words: 'guard.case', value: ({ caseId }) => caseId, shown: ({ caseId }) => ({ text: caseId, href: toCase(caseId) }) },
  { name: 'victimId', words: 'guard.victim', value: ({ victimId }) => victimId, shown: ({ victimId }) => ({ text: victimId, href: toVictim(victimId) }) },
  { name: 'state', words: 'guards.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `message.state.${state}` }) },
  { name: 'notificationId', words: 'recall.message', fileOnly: true, value: ({ notificationId }) => notificationId },
]
