// Why: some tasks are there because a victim asked for something herself; "do what is owed" would hide what she asked. Pure.
import type { Task } from '../doors/evidence.js'

/** Reasons of the notifier's. */
export const ASKED_BY_HER: readonly string[] = ['victim-asks-for-call', 'victim-gave-contact', 'victim-wishes-rhythm', 'victim-names-trusted-person']

/** The key of what a task is called. */
export const taskWords = ({ kind, reason }: Pick<Task, 'kind' | 'reason'>): string => (ASKED_BY_HER.includes(reason) ? `task.of.${reason}` : `task.${kind}`)
