// Why: a page names people and cases; how a name is put together, and what stands where there is none, is the same on each.
import { bodyOf, type Doors, type Session } from '@kept-informed/web'
import { within } from '../paths.js'
import type { Case, Name, Person } from './notifier.js'

/** Ready to be said: a name, or the key of the words that stand for it. */
export type Called = { name: string } | { words: string }

export const nameOf = ({ salutation, given, family }: Name): string => [salutation, given, family].filter((part) => part !== undefined && part !== '').join(' ')

export function calledOf(person: Pick<Person, 'name' | 'notNamedBecause'> | undefined): Called {
  if (person?.name) return { name: nameOf(person.name) }
  return { words: `person.${person?.notNamedBecause ?? 'not-known'}` }
}

export const personIn = (cases: ReadonlyMap<string, Case>, caseId: string, victimId: string): Person | undefined => cases.get(caseId)?.victims.find((one) => one.victimId === victimId)

const AT_ONCE = 100

/** Cases by id; those that are not there for her are not in it. `why`: for the record of who used personal data. */
export async function casesOf(doors: Doors, session: Session, caseIds: readonly string[], why: string): Promise<Map<string, Case>> {
  const wanted = [...new Set(caseIds)]
  const pages = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, n) => wanted.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
  const answers = await Promise.all(pages.map((caseId) => doors.of(session, 'notifier').get<{ items: Case[] }>(within('/cases', { caseId }), { reason: why })))
  return new Map(answers.flatMap((answer) => bodyOf(answer).items).map((one) => [one.caseId, one]))
}
