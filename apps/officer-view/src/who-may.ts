// Why: who may do what in the officer view, for people to read. What is not here answers nobody. A test walks every row with every role.
import { type AccessTable, COMMON_ROWS } from '@kept-informed/web'
import { PATHS } from './paths.js'

const OFFICERS = ['officer', 'supervisor'] as const
const READS = ['timeline:read', 'victims:read'] as const

export const WHO_MAY: AccessTable = [
  ...COMMON_ROWS,
  { method: 'GET', path: PATHS.today, what: 'sees whom she owes what, soonest first', who: ['officer', 'supervisor', 'call-handler'], doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.find, what: 'is told how to find a case', who: OFFICERS },
  { method: 'POST', path: PATHS.find, what: 'finds a case by its reference, the crime’s, or a victim’s name', who: OFFICERS, doors: ['victims:read'] },
  { method: 'GET', path: PATHS.task, what: 'sees what waits for her word, and the words of the message', who: OFFICERS, doors: ['tasks:write', ...READS] },
  { method: 'POST', path: PATHS.taskWord, what: 'approves or refuses a message, or says that it is done', who: OFFICERS, doors: ['tasks:write', ...READS] },
  { method: 'GET', path: PATHS.case, what: 'reads a case: what comes next, who is in it, what was said', who: OFFICERS, doors: ['tasks:write', ...READS] },
  { method: 'GET', path: PATHS.why, what: 'reads why something is owed, and why it was sent or not', who: OFFICERS, doors: READS },
  { method: 'GET', path: PATHS.record, what: 'chooses what to record', who: OFFICERS, doors: READS },
  { method: 'GET', path: PATHS.recordKind, what: 'fills in what happened', who: OFFICERS, doors: READS },
  { method: 'POST', path: PATHS.recordKind, what: 'sees what would be said, and records it', who: OFFICERS, doors: ['case-events:write', 'previews:read', 'tasks:write', ...READS] },
  { method: 'GET', path: PATHS.recorded, what: 'sees that it has reached the case', who: OFFICERS, doors: READS },
  { method: 'GET', path: PATHS.person, what: 'sees how somebody may be reached, by the ends', who: OFFICERS, doors: READS },
  { method: 'POST', path: PATHS.reveal, what: 'sees contacts whole, with a reason that is kept', who: OFFICERS, doors: READS },
  { method: 'POST', path: PATHS.checked, what: 'says that a contact was checked', who: OFFICERS, doors: ['victims:write', ...READS] },
  { method: 'POST', path: PATHS.newContact, what: 'adds a contact that is safe', who: OFFICERS, doors: ['victims:write', ...READS] },
  { method: 'POST', path: PATHS.newAddress, what: 'adds an address for letters that is safe', who: OFFICERS, doors: ['victims:write', ...READS] },
  { method: 'GET', path: PATHS.unit, what: 'sees who in the unit is late or about to be, and what nobody has', who: ['supervisor'], doors: ['tasks:write', ...READS] },
  { method: 'POST', path: PATHS.nudge, what: 'has an officer told by email that something waits', who: ['supervisor'], doors: ['tasks:write', ...READS] },
  { method: 'GET', path: PATHS.helpline, what: 'asks who is calling', who: ['call-handler'] },
  { method: 'POST', path: PATHS.callers, what: 'checks who is calling by the code phrase', who: ['call-handler'], doors: ['callers:check'] },
  { method: 'GET', path: PATHS.caller, what: 'sees what helps the caller, and what may be said', who: ['call-handler'], doors: ['callers:check', 'timeline:read'] },
  { method: 'POST', path: PATHS.calls, what: 'records the call', who: ['call-handler'], doors: ['callers:check', 'timeline:read', 'case-events:write'] },
]
