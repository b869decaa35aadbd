// Why: who is told for a victim changes when somebody begins or ceases to act for them; each earlier one, and by what it changed, is kept.
import type { Instant } from '@kept-informed/kernel'
import { isPresent, type People, type Person } from './case-people.js'
import type { EventRef, ObligationChange } from './obligation.js'

/** Who is told for a victim at that instant: whoever acts for them, unless a child is old enough to be told directly. A suspect only where nobody else is. */
export const recipientFor = (people: People, victimId: string, instant: Instant): string => chosen(actorsFor(people, victimId), people, victimId, instant)

/** Who is told at `until`, and who was before it, from `from` on. */
export function recipientsOver(people: People, victimId: string, from: Instant, until: Instant): { recipientId: string; changes: ObligationChange[] } {
  const actors = actorsFor(people, victimId)
  if (actors.length === 0) return { recipientId: victimId, changes: [] }
  const changes: ObligationChange[] = []
  let recipientId = chosen(actors, people, victimId, from)
  for (const { at, because } of momentsOf(actors, people)) {
    if (at <= from || at > until) continue
    const next = chosen(actors, people, victimId, at)
    if (next !== recipientId) changes.push({ at, what: 'recipient', from: recipientId, to: next, because })
    recipientId = next
  }
  return { recipientId, changes }
}

function actorsFor({ persons }: People, victimId: string): Person[] {
  const victim = persons.get(victimId)
  if (victim?.under18 && victim.toldDirectly) return []
  return [...persons.values()].filter((person) => person.actsFor === victimId)
}

function chosen(actors: readonly Person[], { suspects }: People, victimId: string, instant: Instant): string {
  const there = actors.filter((person) => isPresent(person, instant) && !isGone(person, instant))
  const isSuspect = ({ victimId: id }: Person): boolean => (suspects.get(id)?.since ?? Number.POSITIVE_INFINITY) <= instant
  return (there.find((person) => !isSuspect(person)) ?? there[0])?.victimId ?? victimId
}

const isGone = ({ died, erasedAt }: Person, instant: Instant): boolean => (died !== null && died.since <= instant) || (erasedAt !== null && erasedAt <= instant)

/** When the answer may change, in order. */
function momentsOf(actors: readonly Person[], { suspects }: People): { at: Instant; because: EventRef | null }[] {
  const moments = actors.flatMap(({ victimId, stays, died, erasedAt }) => [
    ...stays.flatMap(({ since, because, until, leftBy }) => [{ at: since, because }, ...(until === null ? [] : [{ at: until, because: leftBy }])]),
    ...[died, suspects.get(victimId)].flatMap((one) => (one ? [{ at: one.since, because: one.because }] : [])),
    ...(erasedAt === null ? [] : [{ at: erasedAt, because: null }]),
  ])
  return moments.sort((a, b) => a.at - b.at)
}
