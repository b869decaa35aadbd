// Why: what a task asks of an officer, what it is about and where each step leads, as its page shows it. Pure.
import type { FormFault } from '@kept-informed/web'
import type { Duty } from '../doors/evidence.js'
import type { Case, MessageAhead, NotifierTask, TaskWish } from '../doors/notifier.js'
import { calledOf, personIn } from '../doors/people.js'
import { taskWords } from '../owed/task-words.js'
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
}

/** Said by the task itself already. */
const SAID = ['needs-approval', 'call-first']
/** Of these the page offers a step that does more than end the task. */
const HAS_STEP = ['call', 'call-first', 'find-details', 'check-contact', 'act']

export function taskModel({ task, cases, duties, ahead, wish, form, faults }: TaskShown): object {
  const { taskId, caseId, victimId, kind, reason } = task
  const about = duties.filter(({ obligationId }) => task.obligationIds.includes(obligationId))
  const told = about.filter((duty) => duty.kind === 'inform').map(({ because }) => because)
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
    because: SAID.includes(reason) ? [] : [`asked.${reason}`, `withheld.${reason}`].filter(known).slice(0, 1),
    endTitle: [`task.end-title.${reason}`, `task.end-title.${kind}`].find(known) ?? 'task.end-title.other',
    onlyEnds: !HAS_STEP.includes(kind) || wish?.kind === 'trusted-person',
    case: cases.get(caseId),
    person: calledOf(personIn(cases, caseId, victimId)),
    caseHref: to('case', { caseId }),
    personHref: to('person', { caseId, victimId }),
    recordHref: to('record', { caseId }),
    tellHref: pathToTell(task, told),
    agreeHref: within(to('recordKind', { caseId, kind: 'contact-agreed' }), { victimId, every: wish?.every ?? '', taskId }),
  }
}
