// Why: the page of the form is the same for all kinds; here each field gets what it needs to be shown: the people, the news that is owed. Pure.
import type { FormFault } from '@kept-informed/web'
import type { CaseEvent, Duty, EventRef, Timeline } from '../doors/evidence.js'
import type { Case } from '../doors/notifier.js'
import { type Called, calledOf, personIn } from '../doors/people.js'
import { isOpen } from '../owed/standing.js'
import { to } from '../paths.js'
import { refText } from './event-ref.js'
import type { RecordForm } from './read-record-form.js'
import { EVERYBODY, type Field, manyOf, oneOf, type Recordable } from './recordable.js'

export type Shown = { timeline: Timeline; found: Case }
type Choice = { value: string; called?: Called; words?: string; ruleIds?: string[]; dueBy?: string | null; checked: boolean }

export function formModel(
  { kind, fields, preview }: Recordable,
  { timeline, found, form, faults }: Shown & { form: RecordForm; faults: FormFault[] },
): object {
  const { caseId } = found
  return {
    kind,
    preview: preview ?? false,
    case: found,
    form,
    faults,
    fields: fields.map((field) => ({ ...field, choices: choicesOf(field, form, { timeline, found }) })),
    action: to('recordKind', { caseId, kind }),
    caseHref: to('case', { caseId }),
  }
}

function choicesOf(field: Field, { values }: RecordForm, { timeline, found }: Shown): Choice[] {
  const chosen = [oneOf(values, field.name), ...manyOf(values, field.name)]
  const checked = (value: string): boolean => chosen.includes(value)
  switch (field.type) {
    case 'person': {
      const people = found.victims.map((person): Choice => ({
        value: person.victimId,
        called: calledOf(person),
        checked: checked(person.victimId) || (found.victims.length === 1 && !field.everybody),
      }))
      return field.everybody ? [{ value: EVERYBODY, words: 'record.everybody', checked: checked(EVERYBODY) }, ...people] : people
    }
    case 'one-of':
    case 'some-of':
      return field.options.map((value) => ({ value, words: `option.${field.name}.${value}`, checked: checked(value) }))
    case 'about':
      return owedNews(timeline).map(({ ref, ruleIds, dueBy }) => ({ value: ref, ruleIds, dueBy, checked: checked(ref) }))
    default:
      return []
  }
}

/** What somebody has still to be told, once for each event: who is told of an event is told of all that is owed because of it. */
export function owedNews({ obligations }: Timeline): { ref: string; ruleIds: string[]; dueBy: string | null }[] {
  const byEvent = new Map<string, Duty[]>()
  for (const duty of obligations.filter((one) => one.kind === 'inform' && isOpen(one))) {
    const ref = refText(duty.because)
    byEvent.set(ref, [...(byEvent.get(ref) ?? []), duty])
  }
  return [...byEvent].map(([ref, duties]) => ({ ref, ruleIds: [...new Set(duties.map(({ ruleId }) => ruleId))], dueBy: soonestOf(duties) }))
}

/** Instants of one form, so that their order is that of their texts. */
const soonestOf = (duties: readonly Duty[]): string | null => duties.flatMap(({ dueBy }) => dueBy ?? []).sort()[0] ?? null

/** What came of an event: what is owed because of it, and what it met. */
export function newsOf(
  { obligations }: Timeline,
  found: Case,
  { source, id }: CaseEvent,
): { owed: (Duty & { person: Called })[]; met: (Duty & { person: Called })[] } {
  const cases = new Map([[found.caseId, found]])
  const called = (duty: Duty) => ({ ...duty, person: calledOf(personIn(cases, found.caseId, duty.recipientId)) })
  const is = (ref: Partial<EventRef> | null | undefined): boolean => ref?.source === source && ref.id === id
  return {
    owed: obligations.filter((duty) => is(duty.because) && isOpen(duty)).map(called),
    met: obligations.filter(({ endedBy }) => is(endedBy)).map(called),
  }
}
