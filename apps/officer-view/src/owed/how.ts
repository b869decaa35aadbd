// Why: "you owe her" is half of it; the other half is whether a message does it, or a person must, and what to do next. One answer for each duty,
// from what is going out and who was asked to act.
import type { ListedDuty, Message, Task, TaskKind } from '../doors/evidence.js'

/** `words`: a key; `at`: an instant that goes with it; `because`: why it is held back. */
export type How = { words: string; taskId: string | null; because: string | null }

/** The strictest first: what only a person can do before what waits for one. */
const TASKS: readonly TaskKind[] = ['approve-message', 'call-first', 'call', 'find-details', 'check-contact', 'decide-unknown', 'translate', 'act', 'hand-off']
const DONE = ['superseded', 'recalled']
/** The task says it already. */
const SAID_BY_TASK = ['needs-approval', 'call-first', 'no-details']

export function howOf({ kind, notifications, tasks, owedBy }: Pick<ListedDuty, 'kind' | 'notifications' | 'tasks' | 'owedBy'>, actsFor: readonly string[]): How {
  if (!actsFor.includes(owedBy)) return { words: 'how.owed-by-other', taskId: null, because: null }
  const task = firstTask(tasks)
  const message = notifications.filter(({ state }) => !DONE.includes(state)).at(-1)
  if (task) return { words: `how.task.${task.kind}`, taskId: task.taskId, because: SAID_BY_TASK.includes(message?.withheldBecause ?? '') ? null : (message?.withheldBecause ?? null) }
  if (!message) return { words: kind === 'act' ? 'how.act' : 'how.tell', taskId: null, because: null }
  return { ...goingOf(message), taskId: null }
}

const firstTask = (tasks: readonly Task[]): Task | undefined => TASKS.flatMap((kind) => tasks.filter((task) => task.kind === kind)).at(0)

function goingOf({ state, withheldBecause, deliveries }: Message): Omit<How, 'taskId'> {
  if (state === 'withheld') return withheldBecause === 'outside-safe-hours' ? { words: 'how.waits-for-hour', because: null } : { words: 'how.withheld', because: withheldBecause }
  const last = deliveries.at(-1)
  if (state === 'failed') return { words: 'how.failed', because: null }
  if (last?.channel === 'letter') return { words: last.status === 'dispatched' ? 'how.letter-in-post' : 'how.letter-at-printer', because: null }
  if (state === 'told' || last) return { words: 'how.message-sent', because: null }
  return { words: 'how.message-going', because: null }
}
