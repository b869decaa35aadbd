// Why: who there is, in which order things happened, and what may settle what is owed are read from the facts alone; whatever the rules are,
// it is read once.
import type { CaseEvent, CaseEventOf } from '@kept-informed/case-event'
import type { CaseFacts, SetAside } from './case-facts.js'
import { type People, readPeople } from './case-people.js'
import { namedVictims } from './concerned-victims.js'
import { type Retraction, retractionsOf } from './correct.js'
import { orderFacts, type OrderedEvent, refOf } from './order-facts.js'
import { type CaseFile, hearingsOf } from './owe.js'
import { gatherProofs, type Proofs } from './settle.js'
import type { PersonFact } from './telling.js'

export type FactsRead = Pick<CaseFile, 'people' | 'crime' | 'hearings'> & { events: readonly OrderedEvent[]; proofs: Proofs; retractions: ReadonlyMap<string, Retraction[]> }

/** null: the case was never reported. `setAside`: what has no place in the case, so that the rest must be read without it. */
export function readFacts(facts: CaseFacts): FactsRead | { setAside: SetAside[] } | null {
  const events = orderFacts(facts.events)
  const crime = events.map(({ event }) => event).find((event): event is CaseEventOf<'crime-reported'> => event.type === 'crime-reported')
  if (!crime) return null
  const people = readPeople(events, facts.persons, crime.data.offence.category)
  const setAside = events.flatMap((ordered) => unfitReason(ordered, people, facts.persons) ?? [])
  if (setAside.length > 0) return { setAside }
  return { people, crime, hearings: hearingsOf(events), events, proofs: gatherProofs(events, facts.tellings, people), retractions: retractionsOf(events) }
}

function unfitReason({ event }: OrderedEvent, people: People, persons: readonly PersonFact[]): SetAside[] | null {
  const named = namedVictims(event)
  const unknown = named.filter(({ victimId }) => !people.persons.has(victimId)).map(({ pointer }) => pointer)
  if (unknown.length > 0) return [{ ...refOf(event), reason: 'unknown-victim', pointers: unknown }]
  if (persons.length === 0) return null
  const erased = [...named, ...joining(event)].filter(({ victimId }) => persons.some((fact) => fact.kind === 'erased' && fact.victimId === victimId && fact.at < event.receivedAt)).map(({ pointer }) => pointer)
  return erased.length > 0 ? [{ ...refOf(event), reason: 'after-erasure', pointers: erased }] : null
}

const joining = (event: CaseEvent): { victimId: string; pointer: string }[] => (event.type === 'victim-added' ? [{ victimId: event.data.victimId, pointer: '/data/victimId' }] : [])
