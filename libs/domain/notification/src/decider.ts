// Why: each question of the decision rests on the same things: what is known, by which rules, at what instant, and what of the message is
// still owed. They are put together once.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import type { NotificationCircumstances, NotificationRules } from './circumstances.js'
import { type ContactsLeft, contactsLeft } from './contacts-left.js'
import { type Stop, stands } from './stops/stop.js'
import type { Task, TaskKind } from './task.js'
import type { Channel } from '@kept-informed/victim'
import type { Rung } from './timing/rung.js'

export type Decider = NotificationRules & {
  circumstances: NotificationCircumstances
  now: Instant
  /** Those still owed. */
  open: readonly Obligation[]
  /** The first day of theirs; null where none has one. */
  dueBy: Instant | null
  contacts: ContactsLeft
  standingStops: readonly Stop[]
  /** `channels` without those that are stopped; these with them. */
  allChannels: readonly Channel[]
  /** Worked out once for each instant that is asked about. */
  rungs: Map<Instant, Rung[]>
}

export function deciderFor(circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant): Decider {
  const open = circumstances.obligations.filter(isOpen)
  const due = open.flatMap(({ dueBy }) => dueBy ?? [])
  const standingStops = rules.stops.filter((stop) => stands(stop, now))
  const channels = rules.channels.filter((channel) => !standingStops.some(({ kind, value }) => kind === 'channel' && value === channel))
  const going = { ...rules, channels, allChannels: rules.channels, standingStops }
  return { ...going, circumstances, now, open, dueBy: due.length > 0 ? Math.min(...due) : null, contacts: contactsLeft(circumstances, going, now), rungs: new Map() }
}

/** For the officer who has the case today. The same need for the same notification is the same task. */
export function taskFor({ circumstances, open, dueBy }: Decider, kind: TaskKind, reason: string): Task {
  const { notificationId, caseId, victimId, context } = circumstances
  return {
    taskId: nameUuid('task', kind, notificationId), caseId, kind, for: `officer:${context.officer.officerId}`, victimId, obligationIds: open.map(({ obligationId }) => obligationId),
    notificationId, dueBy, state: 'open', outcome: null, reason,
  }
}

/** How a person ended that task; null while they have not. */
export const outcomeOf = ({ circumstances }: Decider, { taskId }: Task): Task['outcome'] => circumstances.tasks.find((known) => known.taskId === taskId && known.state === 'done')?.outcome ?? null
