// Why: an event concerns each victim of the case, or those that it names; who acts for another is told for them, not owed beside them.
import type { CaseEvent } from '@kept-informed/case-event'
import { isPresent, owedFor, type People } from './case-people.js'

/** The ids that an event names, with the JSON pointer of each. */
export function namedVictims(event: CaseEvent): { victimId: string; pointer: string }[] {
  // These two bring people into the case; the others speak of people who are in it.
  if (event.type === 'crime-reported' || event.type === 'victim-added') return []
  if ('victimId' in event.data && typeof event.data.victimId === 'string') return [{ victimId: event.data.victimId, pointer: '/data/victimId' }]
  const ids = 'victimIds' in event.data && Array.isArray(event.data.victimIds) ? event.data.victimIds : []
  return ids.map((victimId, index) => ({ victimId, pointer: `/data/victimIds/${index}` }))
}

/** The people owed because of an event: ids, each once. */
export function concernedVictims(event: CaseEvent, people: People): string[] {
  const joining = event.type === 'crime-reported' ? event.data.victims.map(({ victimId }) => victimId) : event.type === 'victim-added' ? [event.data.victimId] : null
  const limited = event.type === 'crime-reported' && 'victimIds' in event.data && Array.isArray(event.data.victimIds) ? new Set(event.data.victimIds) : null
  const named = joining ? joining.filter((victimId) => !limited || limited.has(victimId)) : namedVictims(event).map(({ victimId }) => victimId)
  const namesNobody = !joining && !('victimIds' in event.data && Array.isArray(event.data.victimIds)) && named.length === 0
  const ids = namesNobody ? [...people.persons.values()].filter((person) => isPresent(person, event.occurredAt)).map(({ victimId }) => victimId) : named
  return [...new Set(ids.map((victimId) => owedFor(people, victimId)))]
}

/** The event speaks of this victim: by name (theirs or of whoever acts for them), or of everybody. */
export function concerns(event: CaseEvent, victimId: string, people: People): boolean {
  const named = namedVictims(event)
  if (named.length > 0) return named.some((one) => owedFor(people, one.victimId) === victimId)
  return !('victimIds' in event.data && Array.isArray(event.data.victimIds))
}
