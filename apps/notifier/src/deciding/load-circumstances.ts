// Why: a decision rests on everything that is true now: what is owed, the case, the person's details, whom it must not reach, who to
// ask. It is read for a whole batch at once, and again each time, because what was true yesterday may hurt somebody today.
import { FREE, type GuardStanding, type KnownPerson, type Stop } from '@kept-informed/notification'
import { type CaseContext, isOpen, type Obligation } from '@kept-informed/obligation'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { readStopped, type StoppedContact } from '../contacts/contacts-in-trouble.js'
import type { NotificationRow } from '../journey/rows.js'
import { adverseHashes } from '../vault/adverse-contacts.js'
import { type DetailsRow, detailsWith, isErased, keyOf } from '../vault/details-row.js'
import { type Directory, directoryOf } from '../vault/directory.js'
import type { Sealing, VictimKey } from '../vault/sealing.js'
import { owedNow } from '../recalls/owed-now.js'
import { recalledIn, type Recalled } from '../recalls/recalled-in.js'
import { standingRecalls } from '../recalls/standing-recalls.js'
import { standingStops } from '../stops/stop-rows.js'
import { type Standings, standingsOf, wordsOfTexts } from '../wordings/wording-words.js'

export type Person = KnownPerson & { key: VictimKey | null; /** Of the details; 0: never put. */ version: number; /** Contacts that could not be reached. */ stopped: StoppedContact[] }

export type Circumstances = {
  obligations: Obligation[]
  context: CaseContext | null
  recipient: Person
  /** The same as `recipient` unless somebody is told for the victim. */
  victim: Person
  /** Keyed hashes of the contacts that must not be reached in this case. */
  adverse: Set<string>
  directory: Directory
  /** What people said of each text. */
  standings: Standings
  /** What people have stopped. */
  stops: readonly Stop[]
  /** How the guard stands to it; free until it is asked. */
  guard: GuardStanding
} & Recalled

const NOBODY: Person = { details: null, key: null, version: 0, erased: false, contactHashes: [], stopped: [] }

/** Who is told now: of what is still owed, where anything is. Undefined when nothing is known. */
export const toldFor = (obligations: readonly Obligation[]): string | undefined => (obligations.find(isOpen) ?? obligations[0])?.recipientId

/** What is not so yet, but is asked about: it stands in for what is stored. */
export type Foreseen = { obligations: readonly Obligation[]; contexts: readonly CaseContext[] }
export const NOTHING_FORESEEN: Foreseen = { obligations: [], contexts: [] }

/** By notification id. */
export async function loadCircumstances(q: Query, sealing: Sealing, rows: readonly NotificationRow[], now: Instant, foreseen = NOTHING_FORESEEN): Promise<Map<string, Circumstances>> {
  const caseIds = [...new Set(rows.map((row) => row.case_id))]
  const [owed, known, adverse, said, stops, recalls] = await Promise.all([
    q.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [rows.flatMap((row) => row.obligation_ids)]),
    q.query<{ case_id: string; context: string }>('select case_id, context from case_context where case_id = any($1)', [caseIds]),
    adverseHashes(q, caseIds),
    wordsOfTexts(q),
    standingStops(q, now),
    standingRecalls(q),
  ])
  const obligations = new Map([...owed.map(({ snapshot }) => JSON.parse(snapshot) as Obligation), ...foreseen.obligations].map((one) => [one.obligationId, one]))
  const contexts = new Map([...known.map(({ context }) => JSON.parse(context) as CaseContext), ...foreseen.contexts].map((one) => [one.caseId, one]))
  const standings = standingsOf(said, recalls)
  const officers = [...contexts.values()].map(({ officer }) => officer)
  const owedIn = (row: NotificationRow): Obligation[] => row.obligation_ids.flatMap((id) => obligations.get(id) ?? []).map((one) => owedNow(one, contexts.get(row.case_id)))
  const recipientOf = (row: NotificationRow): string => toldFor(owedIn(row)) ?? row.recipient_id
  const [people, directory] = await Promise.all([
    loadPeople(q, sealing, [...new Set(rows.flatMap((row) => [row.victim_id, recipientOf(row)]))]),
    directoryOf(q, [...new Set(officers.map(({ officerId }) => officerId))], [...new Set(officers.flatMap(({ unit }) => unit ?? []))]),
  ])
  return new Map(rows.map((row) => [row.notification_id, {
    obligations: owedIn(row), ...recalledIn(row, owedIn(row), recalls),
    context: contexts.get(row.case_id) ?? null,
    recipient: people.get(recipientOf(row)) ?? NOBODY,
    victim: people.get(row.victim_id) ?? NOBODY,
    adverse: adverse.get(row.case_id) ?? new Set(),
    directory, standings, stops, guard: FREE,
  }]))
}

async function loadPeople(q: Query, sealing: Sealing, victimIds: string[]): Promise<Map<string, Person>> {
  const [rows, stopped] = await Promise.all([q.query<DetailsRow>('select * from victim_details where victim_id = any($1)', [victimIds]), readStopped(q, victimIds)])
  return new Map(rows.map((row) => [row.victim_id, personOf(sealing, row, stopped.get(row.victim_id) ?? [])]))
}

function personOf(sealing: Sealing, row: DetailsRow, stopped: StoppedContact[]): Person {
  const key = keyOf(sealing, row)
  return { details: detailsWith(sealing, key, row), key, version: row.version, erased: isErased(sealing, row.victim_id, row), contactHashes: row.hashes, stopped }
}
