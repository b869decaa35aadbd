// Why: what is missing from the form is said before the door is asked, in the order of the page.
import { type FormFault, textIn } from '@kept-informed/web'
import type { TaskKind } from '../doors/evidence.js'

export type TaskForm = { outcome: string; note: string }

const MOST = 4_000
export const outcomesOf = (kind: TaskKind): readonly string[] => (kind === 'approve-message' ? ['approved', 'refused'] : ['done'])

export function readTaskForm(kind: TaskKind, body: Record<string, unknown>): { form: TaskForm; faults: FormFault[] } {
  const form = { outcome: textIn(body, 'outcome'), note: textIn(body, 'note') }
  const faults: FormFault[] = []
  if (!outcomesOf(kind).includes(form.outcome)) faults.push({ field: 'outcome', words: 'task.fault.choose' })
  if (form.outcome === 'refused' && form.note === '') faults.push({ field: 'note', words: 'task.fault.why' })
  if (form.note.length > MOST) faults.push({ field: 'note', words: 'task.fault.long' })
  return { form, faults }
}
