// Why: one row and one event make one obligation for each victim it concerns. How it ends is another file's question.
import { type CaseEvent, type CaseEventOf, type CaseEventType, messageFactsData } from '@kept-informed/case-event'
import { type Instant, nameUuid, parseInstant } from '@kept-informed/kernel'
import { type CodePack, type CodeRow, isInForce, type ServiceProvider } from '@kept-informed/victims-code'
import { entitlementAt, type People, type Person } from './case-people.js'
import type { Rules } from './case-facts.js'
import { concernedVictims } from './concerned-victims.js'
import { conditionHolds } from './condition-holds.js'
import { type OrderedEvent, refOf } from './order-facts.js'
import type { MessageFacts, Obligation } from './obligation.js'

export type CaseFile = {
  people: People
  crime: CaseEventOf<'crime-reported'>
  /** By `hearingId`: when and where, as last told of. */
  hearings: ReadonlyMap<string, Hearing>
  rules: Rules
  now: Instant
}
type Hearing = { at: string; court: string }

/** What stands of each hearing: the last listing or change of it that was not taken back. */
export function hearingsOf(events: readonly OrderedEvent[]): Map<string, Hearing> {
  const hearings = new Map<string, Hearing>()
  for (const { event, retraction } of events) {
    if (retraction === null && (event.type === 'hearing-listed' || event.type === 'hearing-changed')) hearings.set(event.data.hearingId, { at: event.data.at, court: event.data.court })
  }
  return hearings
}

/** An obligation as it begins, with what is needed to end it. */
export type Owed = { ordered: OrderedEvent; row: CodeRow; person: Person; obligation: Obligation }

/** What an event owes; 'beyond-calendar' when one of its own due dates lies past the list of bank holidays. */
export function owe(ordered: OrderedEvent, file: CaseFile): Owed[] | 'beyond-calendar' {
  const owed: Owed[] = []
  const rows = rowsFor(ordered.event, file)
  if (rows.length === 0) return owed
  const facts = factsOf(ordered.event, file)
  const victimIds = concernedVictims(ordered.event, file.people)
  for (const { pack, row } of rows) {
    for (const victimId of victimIds) {
      const person = file.people.persons.get(victimId)
      if (!person || !isOwedTo(person, ordered) || !applies(row, ordered, person, file)) continue
      const begun = begin({ pack, row, facts }, ordered, person, file)
      if (begun === 'beyond-calendar') return 'beyond-calendar'
      owed.push({ ordered, row, person, obligation: begun })
    }
  }
  return owed
}

type PackRow = { pack: CodePack; row: CodeRow }

/** Rows of the packs in force on the local day on which their clock starts. A victim who joins is owed what the report of the crime owes. */
function rowsFor(event: CaseEvent, { rules }: CaseFile): PackRow[] {
  const on = event.type === 'victim-added' ? 'crime-reported' : event.type
  return rowsOn(rules.packs, on).filter(({ pack, row }) => isInForce(pack, rules.calendar.localDate(clockStart(row, event).at)))
}

/** Packs never change, so what they say of a type is looked up once. */
const lookedUp = new WeakMap<readonly CodePack[], Map<CaseEventType, PackRow[]>>()

function rowsOn(packs: readonly CodePack[], type: CaseEventType): PackRow[] {
  const byType = lookedUp.get(packs) ?? new Map<CaseEventType, PackRow[]>()
  lookedUp.set(packs, byType)
  const rows = byType.get(type) ?? packs.flatMap((pack) => pack.rows.filter((row) => row.clock !== 'agreed' && row.on.includes(type)).map((row) => ({ pack, row })))
  byType.set(type, rows)
  return rows
}

/** Nothing new is owed to who has died, who was erased before we heard of it, or who had left; who joins again while in the case is owed what they were. */
function isOwedTo(person: Person, { at, event }: OrderedEvent): boolean {
  if (person.died !== null && person.died.since <= event.occurredAt) return false
  if (person.erasedAt !== null && person.erasedAt < event.receivedAt) return false
  if (event.type === 'victim-added') return person.stays.some((stay) => stay.at === at)
  return person.stays.some(({ since, until }) => event.occurredAt < since || until === null || event.occurredAt < until)
}

const applies = (row: CodeRow, { event, at }: OrderedEvent, person: Person, { crime }: CaseFile): boolean =>
  row.condition === null || conditionHolds(row.condition, { event, at, person, data: event.type === 'victim-added' ? crime.data : event.data })

export function clockStart(row: Pick<CodeRow, 'clock'>, event: CaseEvent): { at: Instant; assumed: boolean } {
  if (row.clock !== 'received-by-wcu') return { at: event.occurredAt, assumed: false }
  const told = 'receivedByWcu' in event.data && typeof event.data.receivedByWcu === 'string' ? parseInstant(event.data.receivedByWcu) : undefined
  return told === undefined ? { at: event.receivedAt, assumed: true } : { at: told, assumed: false }
}

function begin({ pack, row, facts }: PackRow & { facts: MessageFacts }, { event, at }: OrderedEvent, person: Person, file: CaseFile): Obligation | 'beyond-calendar' {
  const { people, rules } = file
  const { victimId } = person
  const clock = clockStart(row, event)
  const entitlement = entitlementAt(person, people.category, at, event.occurredAt)
  const due = rules.calendar.dueDate(clock.at, row.limits === 'agreed' ? 0 : row.limits[entitlement])
  if (due === 'beyond-calendar') return due
  return {
    obligationId: nameUuid(event.caseId, row.ruleId, event.source, event.id, victimId),
    caseId: event.caseId,
    victimId,
    recipientId: victimId,
    ruleId: row.ruleId,
    pack: pack.pack,
    codeVersion: pack.version,
    right: row.right,
    kind: row.kind,
    owedBy: ownerOf(row, event),
    basis: row.basis,
    mustTell: row.mustTell === 'yes' || (row.mustTell === 'witness' && isWitness(event, person)),
    entitlement,
    because: refOf(event),
    corrects: null,
    clock: row.clock,
    clockStartedAt: clock.at,
    assumedClock: clock.assumed,
    dueOn: due.dueOn,
    dueBy: due.dueBy,
    state: 'owed',
    metAt: null,
    metBy: null,
    late: false,
    reason: null,
    endedAt: null,
    endedBy: null,
    confidence: row.confidence,
    history: [],
    facts,
  }
}

const ownerOf = (row: CodeRow, event: CaseEvent): ServiceProvider =>
  row.owedBy !== 'data.provider' ? row.owedBy : 'provider' in event.data ? (event.data.provider as ServiceProvider) : 'police'

const isWitness = (event: CaseEvent, person: Person): boolean => 'hearingId' in event.data && typeof event.data.hearingId === 'string' && person.witnessFor.has(event.data.hearingId)

/** A witness must know when and where to come, which the hearing says. */
export const factsOf = (event: CaseEvent, { crime, people, hearings }: CaseFile): MessageFacts => ({
  eventType: event.type,
  occurredAt: event.occurredAt,
  receivedAt: event.receivedAt,
  crimeReference: crime.data.crimeReference,
  offenceCategory: people.category,
  data: event.type === 'witness-required' ? { ...hearings.get(event.data.hearingId), ...messageFactsData(event) } : messageFactsData(event),
})
