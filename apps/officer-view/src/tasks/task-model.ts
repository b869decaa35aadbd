// Why: what a task asks of an officer, what it is about and where each step leads, as its page shows it. Pure.
import type { Instant } from '@kept-informed/kernel'
import type { FormFault } from '@kept-informed/web'
import type { Duty } from '../doors/evidence.js'
import type { Case, MessageAhead, NotifierTask, TaskWish } from '../doors/notifier.js'
import { calledOf, personIn } from '../doors/people.js'
import { taskWords } from '../owed/task-words.js'
import { mayBeOverheard } from '../people/may-be-overheard.js'
import { lastMomentsOf, leavesAtOnce } from '../pages/last-moments.js'
import { saidBy } from '../pages/message-said.js'
import { known } from '../pages/officer-page.js'
import { to, within } from '../paths.js'
import { pathToTell } from '../record/event-ref.js'
import type { TaskForm } from './read-task-form.js'

export type TaskShown = {
  task: NotifierTask
  cases: ReadonlyMap<string, Case>
  duties: readonly Duty[]
  ahead: MessageAhead | null
  wish: TaskWish | null
  form: TaskForm
  faults: FormFault[]
  now: Instant
}

/** They are done by talking with the victim. */
const TALKS = ['call', 'call-first', 'check-contact', 'find-details', 'decide-unknown', 'translate']
/** Said by the task itself already. */
const SAID = ['needs-approval', 'call-first']
/** Of these the page offers a step that does more than end the task. */
const HAS_STEP = ['call', 'call-first', 'find-details', 'check-contact', 'act']

export function taskModel({ task, cases, duties, ahead, wish, form, faults, now }: TaskShown): object {
  const { taskId, caseId, victimId, kind, reason } = task
  const about = duties.filter(({ obligationId }) => task.obligationIds.includes(obligationId))
  const told = about.filter((duty) => duty.kind === 'inform').map(({ because }) => because)
  const found = cases.get(caseId)
  const person = personIn(cases, caseId, victimId)
  return {
    form,
    faults,
    action: to('taskWord', { taskId }),
    task,
    words: taskWords(task),
    about,
    wish,
    ahead,
    said: ahead?.message ? saidBy(ahead.message) : null,
    leaves: ahead && leavesWords(ahead, now),
    moments: ahead ? lastMomentsOf(ahead, now) : null,
    because: SAID.includes(reason) ? [] : [`asked.${reason}`, `withheld.${reason}`].filter(known).slice(0, 1),
    endTitle: [`task.end-title.${reason}`, `task.end-title.${kind}`].find(known) ?? 'task.end-title.other',
    onlyEnds: !HAS_STEP.includes(kind) || wish?.kind === 'trusted-person',
    case: found,
    person: calledOf(person),
    warned: found !== undefined && (TALKS.includes(kind) || wish !== null) && mayBeOverheard(found, person),
    caseHref: to('case', { caseId }),
    personHref: to('person', { caseId, victimId }),
    recordHref: to('record', { caseId }),
    tellHref: pathToTell(task, told),
    agreeHref: within(to('recordKind', { caseId, kind: 'contact-agreed' }), { victimId, every: wish?.every ?? '', taskId }),
  }
}

/** What waits for a call goes by itself when half of the time is gone. */
function leavesWords(ahead: MessageAhead, now: Instant): string {
  if (!ahead.onApproval) return 'task.leaves-anyway'
  return leavesAtOnce(ahead, now) ? 'task.leaves.now' : 'task.leaves'
}
