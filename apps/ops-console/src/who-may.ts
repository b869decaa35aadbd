// Why: who may do what in the ops console, for people to read. What is not here answers nobody. A test walks every row with every role.
import { type AccessTable, COMMON_ROWS } from '@kept-informed/web'
import { PATHS } from './paths.js'

const WATCH = ['supervisor', 'operator', 'approver', 'inspector'] as const
const GUARD = ['operator', 'approver'] as const

export const WHO_MAY: AccessTable = [
  ...COMMON_ROWS,
  { method: 'GET', path: PATHS.flow, what: 'sees whether everything is flowing', who: WATCH, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.guards, what: 'sees what the guard holds and has held', who: GUARD, doors: ['guards:read'] },
  { method: 'GET', path: PATHS.guard, what: 'sees what is held, against what is usual, and in which words', who: GUARD, doors: ['guards:read'] },
  { method: 'POST', path: PATHS.guardWord, what: 'lets it go or refuses it, with a reason; a second person must agree', who: GUARD, doors: ['guards:write'] },
]
