// Why: who may do what in the ops console, for people to read. What is not here answers nobody. A test walks every row with every role.
import { type AccessTable, COMMON_ROWS, LIVE_ROW } from '@kept-informed/web'
import { PATHS } from './paths.js'

const WATCH = ['supervisor', 'operator', 'approver', 'inspector'] as const
const READ = [...WATCH, 'data-protection'] as const
const GUARD = ['operator', 'approver'] as const
/** Supervisors and data protection: of restricted cases that they may read. */
const MEND = ['supervisor', 'operator', 'data-protection'] as const
const TASKS = ['supervisor', 'operator'] as const
const WORDS = ['operator', 'approver', 'inspector'] as const
const PROVE = ['supervisor', 'data-protection', 'inspector'] as const

export const WHO_MAY: AccessTable = [
  ...COMMON_ROWS,
  LIVE_ROW,
  { method: 'GET', path: PATHS.start, what: 'sees what needs a person now, as far as it is hers to see', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.search, what: 'finds a case, a record, a task, a guard or a victim by its number', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.flow, what: 'sees whether everything is flowing', who: WATCH, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.quarantine, what: 'sees which records could not be taken, and why', who: MEND, doors: ['quarantine:restricted'] },
  { method: 'GET', path: PATHS.quarantined, what: 'sees one of them whole', who: MEND, doors: ['quarantine:restricted'] },
  { method: 'POST', path: PATHS.release, what: 'mends and releases it', who: MEND, doors: ['quarantine:restricted'] },
  { method: 'POST', path: PATHS.discard, what: 'ends it without effect, with a reason', who: MEND, doors: ['quarantine:restricted'] },
  { method: 'GET', path: PATHS.tasks, what: 'sees what people must do', who: TASKS, doors: ['tasks:write'] },
  { method: 'GET', path: PATHS.task, what: 'sees one task', who: TASKS, doors: ['tasks:write'] },
  { method: 'POST', path: PATHS.completion, what: 'says that it is done, and how it ended', who: TASKS, doors: ['tasks:write'] },
  { method: 'GET', path: PATHS.guards, what: 'sees what the guard holds and has held', who: WATCH, doors: ['guards:read'] },
  { method: 'GET', path: PATHS.guard, what: 'sees what is held, against what is usual, and in which words', who: WATCH, doors: ['guards:read'] },
  { method: 'POST', path: PATHS.guardWord, what: 'lets it go or refuses it, with a reason; a second person must agree', who: GUARD, doors: ['guards:write'] },
  { method: 'GET', path: PATHS.case, what: 'reads the story of a case', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.victim, what: 'sees what is owed to one victim, by reference', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.casePack, what: 'takes the evidence pack of a case away', who: PROVE, doors: ['evidence:read'] },
  { method: 'GET', path: PATHS.certificate, what: 'takes the certificate of one duty away', who: PROVE, doors: ['evidence:read'] },
  { method: 'GET', path: PATHS.packs, what: 'has a pack to verify', who: PROVE, doors: ['evidence:read'] },
  { method: 'POST', path: PATHS.packs, what: 'verifies a pack', who: PROVE, doors: ['evidence:read'] },
  { method: 'GET', path: PATHS.stops, what: 'sees what is stopped and was', who: WATCH, doors: ['stops:read'] },
  { method: 'POST', path: PATHS.stops, what: 'stops something, with a reason and an end', who: GUARD, doors: ['stops:write'] },
  { method: 'POST', path: PATHS.lift, what: 'ends a stop before its time, with a reason', who: GUARD, doors: ['stops:write'] },
  { method: 'GET', path: PATHS.deliveries, what: 'sees who carries how much, and how deliveries stand', who: WATCH, doors: ['providers:read'] },
  { method: 'GET', path: PATHS.provider, what: 'sees one provider and what was decided about it', who: WATCH, doors: ['providers:read'] },
  { method: 'POST', path: PATHS.provider, what: 'changes how much goes by it, with a reason', who: ['operator'], doors: ['providers:write'] },
  { method: 'GET', path: PATHS.recalls, what: 'sees what was recalled', who: WATCH, doors: ['recalls:read'] },
  { method: 'POST', path: PATHS.recallLook, what: 'looks at what a recall would stop', who: GUARD, doors: ['recalls:write'] },
  { method: 'POST', path: PATHS.recalls, what: 'recalls what was said wrongly', who: GUARD, doors: ['recalls:write'] },
  { method: 'GET', path: PATHS.recall, what: 'sees who has it, the words that put it right, and how long each step took', who: WATCH, doors: ['recalls:read'] },
  { method: 'GET', path: PATHS.recallMessages, what: 'sees every message of it', who: WATCH, doors: ['recalls:read'] },
  { method: 'POST', path: PATHS.recallCorrection, what: 'proposes words', who: GUARD, doors: ['recalls:write'] },
  { method: 'POST', path: PATHS.recallWord, what: 'approves or refuses the words of somebody else', who: GUARD, doors: ['recalls:write'] },
  { method: 'POST', path: PATHS.recallLift, what: 'lifts it: it was not wrong', who: GUARD, doors: ['recalls:write'] },
  { method: 'GET', path: PATHS.wordings, what: 'sees every text that victims may be sent', who: WORDS, doors: ['wordings:read'] },
  { method: 'GET', path: PATHS.wording, what: 'reads one as it will be read, beside another', who: WORDS, doors: ['wordings:read'] },
  { method: 'POST', path: PATHS.wordingApproval, what: 'approves it; with a second person it is published', who: ['approver'], doors: ['wordings:publish'] },
  { method: 'POST', path: PATHS.wordingWithdrawal, what: 'withdraws it, with a reason', who: ['approver'], doors: ['wordings:publish'] },
  { method: 'GET', path: PATHS.forecast, what: 'sees what will be missed, why, and how much work is coming', who: WATCH, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.timeliness, what: 'sees whether each right is kept in time, and for whom', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.survey, what: 'sees what victims answered to “how did we do?”, and of few people nothing', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.balances, what: 'sees whether everything came out even, night after night', who: READ, doors: ['timeline:read'] },
  { method: 'GET', path: PATHS.whatIf, what: 'has another Code to try', who: GUARD, doors: ['what-if:read'] },
  { method: 'POST', path: PATHS.whatIf, what: 'tries it over everything that is stored; nothing is changed', who: GUARD, doors: ['what-if:read'] },
]
