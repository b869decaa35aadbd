// Why: victim by victim, exactly what she would get, when, and why or why not. Pure.
import type { Preview } from '../doors/notifier.js'
import { calledOf, personIn } from '../doors/people.js'
import { isOpen } from '../owed/standing.js'
import { lastMomentsOf, leavesAtOnce } from '../pages/last-moments.js'
import { saidBy } from '../pages/message-said.js'
import { type Shown } from './form-model.js'
import { to } from '../paths.js'
import type { RecordForm } from './read-record-form.js'
import type { Recordable } from './recordable.js'

type Hidden = { name: string; value: string }

export function previewModel({ kind, fields }: Recordable, { found, form, preview }: Shown & { form: RecordForm; preview: Preview }): object {
  const { caseId } = found
  const now = Date.parse(preview.asOf)
  const cases = new Map([[caseId, found]])
  const called = (victimId: string) => calledOf(personIn(cases, caseId, victimId))
  return {
    kind,
    case: found,
    caseHref: to('case', { caseId }),
    action: to('recordKind', { caseId, kind }),
    hidden: hiddenOf(fields.map(({ name }) => name), form),
    victims: preview.victims.map(({ victimId, obligations, messages }) => ({
      person: called(victimId),
      owed: obligations.filter(isOpen),
      ended: obligations.filter((duty) => !isOpen(duty)),
      messages: messages.map((one) => ({
        ...one,
        to: one.recipientId === null || one.recipientId === victimId ? null : called(one.recipientId),
        said: one.message ? saidBy(one.message) : null,
        leaves: `preview.leaves${one.onApproval ? '-approved' : ''}${leavesAtOnce(one, now) ? '.now' : ''}`,
        moments: lastMomentsOf(one, now),
      })),
    })),
  }
}

/** The form again, not to be seen: what was shown is what is recorded, with the same id. */
export function hiddenOf(names: readonly string[], { eventId, taskId, day, time, values, days }: RecordForm): Hidden[] {
  const partsOf = (name: string, of: RecordForm['day']): Hidden[] => (['day', 'month', 'year'] as const).map((part) => ({ name: `${name}-${part}`, value: of[part] }))
  return [
    { name: 'eventId', value: eventId },
    { name: 'taskId', value: taskId },
    ...partsOf('happened', day),
    { name: 'time', value: time },
    ...Object.entries(days).flatMap(([name, of]) => partsOf(name, of)),
    ...names.filter((name) => !Object.hasOwn(days, name)).flatMap((name) => [values[name] ?? ''].flat().map((value) => ({ name, value }))),
  ]
}
