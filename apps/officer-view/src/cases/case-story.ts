// Why: a case is read as one story: what happened, what was said of it to whom, how each duty ended. Newest first. Pure.
import type { CaseEvent, Duty, Message, Timeline } from '../doors/evidence.js'
import type { NotifierTask } from '../doors/notifier.js'
import { taskWords } from '../owed/task-words.js'
import { to } from '../paths.js'

/** `facts.task`: the key of what it is called; `facts.status`: what became of a message. */
export type Entry = {
  at: string
  words: string
  facts: Record<string, string>
  kind: 'event' | 'sent' | 'met' | 'ended' | 'task'
  type?: string
  ruleIds: string[]
  because: string | null
  victimId: string | null
  href: string | null
}
export type Around = { caseId: string; duties: ReadonlyMap<string, Duty> }

const shortType = (type: string): string => type.replace(/^case\./, '').replace(/\.v\d+$/, '')

/** `tasks`: of the case, as the notifier has them; those that have ended are part of the story. */
export function storyOf({ caseId, events, obligations, notifications }: Timeline, tasks: readonly NotifierTask[]): Entry[] {
  const around = { caseId, duties: new Map(obligations.map((duty) => [duty.obligationId, duty])) }
  const entries = [
    ...events.map(happened),
    ...notifications.flatMap((message) => saidEntries(message, around)),
    ...tasks.flatMap((task) => taskEnded(task, around)),
    ...obligations.flatMap((duty) => ended(duty, caseId)),
  ]
  return entries.map((entry, n) => ({ entry, n })).sort((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || b.n - a.n).map(({ entry }) => entry)
}

const happened = ({ type, occurredAt, retracted }: CaseEvent): Entry => ({
  at: occurredAt,
  kind: 'event',
  words: retracted ? 'story.event-retracted' : 'story.event',
  type: shortType(type),
  facts: {},
  ruleIds: [],
  because: null,
  victimId: null,
  href: null,
})

/** One for each way it went; what waits or was held back is told with what comes next, unless nothing more will come of it. */
function saidEntries({ deliveries, obligationIds, victimId, recipientId }: Message, { caseId, duties }: Around): Entry[] {
  const ruleIds = rulesOf(obligationIds, duties)
  const href = obligationIds[0] === undefined ? null : to('why', { caseId, obligationId: obligationIds[0] })
  const shared = { kind: 'sent' as const, ruleIds, because: null, victimId: recipientId || victimId, href }
  return deliveries.flatMap(({ channel, status, attempts: [first] }): Entry[] =>
    first ? [{ ...shared, at: first.startedAt, words: `story.sent.${channel}`, facts: { status } }] : [],
  )
}

function taskEnded(task: NotifierTask, { duties }: Around): Entry[] {
  const { taskId, state, outcome, endedAt, obligationIds, victimId } = task
  if (endedAt === null) return []
  const words = state === 'cancelled' ? 'story.task.cancelled' : `story.task.${outcome ?? 'done'}`
  const facts = { task: taskWords(task) }
  return [{ at: endedAt, kind: 'task', words, facts, ruleIds: rulesOf(obligationIds, duties), because: null, victimId, href: to('task', { taskId }) }]
}

const rulesOf = (obligationIds: readonly string[], duties: Around['duties']): string[] => [
  ...new Set(obligationIds.flatMap((id) => duties.get(id)?.ruleId ?? [])),
]

function ended({ obligationId, ruleId, state, metAt, metBy, endedAt, late, reason, victimId }: Duty, caseId: string): Entry[] {
  const at = metAt ?? endedAt
  if (at === null || state === 'owed' || state === 'overdue') return []
  const shared = { at, facts: {}, ruleIds: [ruleId], because: reason, victimId, href: to('why', { caseId, obligationId }) }
  if (state !== 'met') return [{ ...shared, kind: 'ended', words: `story.${state}` }]
  return [{ ...shared, kind: 'met', words: `story.met.${metBy ?? 'event'}${late ? '.late' : ''}`, because: null }]
}
