// Why: an obligation is met by being told (a message with its receipt, or an officer) or by the event that did what was owed, never by
// something that happened before its own event. The earliest proof counts; a telling that came undone is none.
import type { CaseEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { owedFor, type People } from './case-people.js'
import { concerns } from './concerned-victims.js'
import type { Owed } from './owe.js'
import { type OrderedEvent, refKey, refOf } from './order-facts.js'
import type { Cause, MetBy } from './obligation.js'
import type { Telling } from './telling.js'

export type Proof = { at: Instant; by: MetBy; because: Cause }

/** What can settle the obligations of a case, looked up by what they ask for. */
export type Proofs = {
  people: People
  tellings: readonly Telling[]
  tellingsOf: Map<string, Telling[]>
  /** `victim-told` by the event that it was about; and those about nothing in particular. */
  toldAbout: Map<string, OrderedEvent[]>
  told: OrderedEvent[]
  byType: Map<string, OrderedEvent[]>
  /** The same of the events that were taken back, without tellings; null: none was. */
  takenBack: Proofs | null
}

export function gatherProofs(events: readonly OrderedEvent[], tellings: readonly Telling[], people: People): Proofs {
  const live = events.filter(({ retraction }) => retraction === null)
  const takenBack = live.length === events.length ? null : gather(events.filter(({ retraction }) => retraction !== null), [], people)
  return { ...gather(live, tellings, people), takenBack }
}

function gather(live: readonly OrderedEvent[], tellings: readonly Telling[], people: People): Proofs {
  const proofs: Proofs = { people, tellings: joinTellings(tellings), tellingsOf: new Map(), toldAbout: new Map(), told: [], byType: new Map(), takenBack: null }
  for (const telling of proofs.tellings) for (const obligationId of telling.obligationIds) push(proofs.tellingsOf, obligationId, telling)
  for (const ordered of live) {
    push(proofs.byType, ordered.event.type, ordered)
    if (ordered.event.type !== 'victim-told') continue
    proofs.told.push(ordered)
    for (const about of ordered.event.data.about ?? []) push(proofs.toldAbout, refKey(about), ordered)
  }
  return proofs
}

/** One telling may be heard of twice; undone once is undone for good. */
function joinTellings(tellings: readonly Telling[]): Telling[] {
  const joined = new Map<string, Telling>()
  for (const telling of tellings) {
    const before = joined.get(telling.tellingId)
    const undone = [before?.undoneAt, telling.undoneAt].filter((at): at is Instant => at !== null && at !== undefined)
    const obligationIds = [...new Set([...(before?.obligationIds ?? []), ...telling.obligationIds])].sort()
    joined.set(telling.tellingId, { ...telling, obligationIds, at: Math.min(before?.at ?? telling.at, telling.at), undoneAt: undone.length > 0 ? Math.min(...undone) : null })
  }
  return [...joined.values()].sort((a, b) => a.at - b.at || (a.tellingId < b.tellingId ? -1 : 1))
}

/** The earliest proof that this obligation was met, or null. */
export const proofFor = (owed: Owed, proofs: Proofs): Proof | null => earliest(proofsFor(owed, proofs))

const NONE: readonly Proof[] = []

/** None of what happened before the obligation's own event. */
export function proofsFor(owed: Owed, proofs: Proofs): readonly Proof[] {
  const found = owed.obligation.kind === 'inform' ? informProofs(owed, proofs) : owed.row.settledBy.flatMap((type) => actProofs(type, owed, proofs))
  return found.length === 0 ? NONE : found.filter(({ at }) => at >= owed.ordered.event.occurredAt)
}

function informProofs(owed: Owed, proofs: Proofs): readonly Proof[] {
  const messages = proofs.tellingsOf.get(owed.obligation.obligationId)
  const byPerson = toldInPerson(owed, proofs)
  return messages ? [...messages.filter(({ undoneAt }) => undoneAt === null).map(messageProof), ...byPerson] : byPerson
}

const toldInPerson = ({ obligation, ordered }: Owed, { toldAbout, people }: Proofs): readonly Proof[] =>
  toldAbout.get(ordered.key)?.filter(({ event }) => concerns(event, obligation.victimId, people)).map(({ event }) => eventProof(event, 'person')) ?? NONE

function actProofs(type: CaseEvent['type'], owed: Owed, proofs: Proofs): readonly Proof[] {
  if (type === 'victim-told') return toldInPerson(owed, proofs)
  const { obligation, ordered } = owed
  return proofs.byType.get(type)?.filter(({ event }) => concerns(event, obligation.victimId, proofs.people) && sameMatter(ordered.event, event)).map(({ event }) => eventProof(event, 'event')) ?? NONE
}

const MATTERS = ['complaintId', 'reviewId', 'claimId', 'propertyRef', 'suspectRef'] as const

/** Where both events carry the same kind of reference, it must be the same one. */
const sameMatter = (a: CaseEvent, b: CaseEvent): boolean =>
  MATTERS.every((name) => {
    const [one, other] = [(a.data as Record<string, unknown>)[name], (b.data as Record<string, unknown>)[name]]
    return one === undefined || other === undefined || one === other
  })

/** Everything that told this victim anything in this case, whoever told. */
export function anyTellings(victimId: string, proofs: Proofs): Proof[] {
  const byMessage = proofs.tellings.filter((telling) => telling.undoneAt === null && owedFor(proofs.people, telling.victimId) === victimId)
  const byPerson = proofs.told.filter(({ event }) => concerns(event, victimId, proofs.people))
  return [...byMessage.map(messageProof), ...byPerson.map(({ event }) => eventProof(event, 'person'))].sort((a, b) => a.at - b.at)
}

const messageProof = ({ at, metBy, tellingId }: Telling): Proof => ({ at, by: metBy, because: { telling: tellingId } })
const eventProof = (event: CaseEvent, by: MetBy): Proof => ({ at: event.occurredAt, by, because: refOf(event) })
const earliest = (proofs: readonly Proof[]): Proof | null => proofs.reduce<Proof | null>((first, proof) => (first === null || proof.at < first.at ? proof : first), null)

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
