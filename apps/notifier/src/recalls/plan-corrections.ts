// Why: once words are approved, whoever got the wrong message gets one that puts it right, in the same write that remembers that they do: for
// each piece of wrong news once, also where rules owe a correction of it.
import { type CorrectionOrder, correctionDue } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import type { HopWrite, Query } from '@kept-informed/postgres'
import { FORCE_CORRECTION, type WorkingCalendar } from '@kept-informed/victims-code'
import { namesNews } from '@kept-informed/wording'
import { change, type Journey, newJourney } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { notificationIdOf, plannedRow } from '../journey/planned-row.js'
import { meetsAlso } from '../journey/tell.js'
import { markOf, type RecallMark } from './recall-mark.js'
import type { ApprovedWords, StandingRecall } from './standing-recalls.js'
import type { Left } from './what-left.js'

type Wrong = { recall: StandingRecall; journey: Journey; left: Left; approved: ApprovedWords; correctedBy: string | null }
type Link = { recall_id: string; obligation_id: string; correction_id: string; notification_id: string }
/** `journeys`: corrections that are new or changed; `obligations`: what they say, which is only ours. */
export type PlannedCorrections = { journeys: Journey[]; obligations: Obligation[]; links: Link[]; correctedBy: (recallId: string, notificationId: string) => string | null }

const NONE: PlannedCorrections = { journeys: [], obligations: [], links: [], correctedBy: () => null }

/** Call it under the shard's lock; `known`: journeys that are read already. */
export async function planCorrections(q: Query, wrong: readonly Wrong[], { calendar, now, known }: { calendar: WorkingCalendar; now: Instant; known: readonly Journey[] }): Promise<PlannedCorrections> {
  if (wrong.length === 0) return NONE
  const corrected = await correctedAlready(q, wrong)
  const due = wrong.flatMap(({ recall, journey, left, approved }) => {
    const { notification_id: notificationId, case_id: caseId, victim_id: victimId, recipient_id: recipientId } = journey.notification
    const found = correctionDue(orderOf(recall.recallId, approved, calendar), { notificationId, caseId, victimId, recipientId, ...left }, corrected.of(recall.recallId))
    return found ? [{ ...found, recall, journey, left }] : []
  })
  const loaded = await journeysById(q, [...new Set(due.map(({ correctionId }) => correctionId))].filter((id) => !known.some(({ notification }) => notification.notification_id === id)))
  const corrections = new Map([...known, ...loaded].map((journey) => [journey.notification.notification_id, journey]))
  const links: Link[] = []
  const obligations = new Map<string, Obligation>()
  for (const { correctionId, adds, recall, journey, left } of due) {
    const correction = corrections.get(correctionId) ?? begin(correctionId, recall.recallId, adds[0]?.correction, now)
    corrections.set(correctionId, correction)
    for (const { wrongId, correction: said } of adds) {
      obligations.set(said.obligationId, said)
      links.push({ recall_id: recall.recallId, obligation_id: wrongId, correction_id: said.obligationId, notification_id: correctionId })
      say(correction, said.obligationId, journey.notification.notification_id, now)
      const held = left.held.includes(wrongId) ? left.told.find(({ obligationId }) => obligationId === wrongId) : undefined
      if (held) meetsAlso(correction, { obligationId: wrongId, with: said.obligationId, from: held.clockStartedAt })
    }
  }
  const changed = new Set(due.map(({ correctionId }) => correctionId))
  return {
    links, obligations: [...obligations.values()],
    journeys: [...corrections.values()].filter((one) => changed.has(one.notification.notification_id) && !known.includes(one)),
    correctedBy: (recallId, notificationId) => due.find((one) => one.recall.recallId === recallId && one.journey.notification.notification_id === notificationId)?.correctionId ?? corrected.instead(recallId, notificationId),
  }
}

const orderOf = (recallId: string, { words, at }: ApprovedWords, calendar: WorkingCalendar): CorrectionOrder => {
  const due = calendar.dueDate(at, FORCE_CORRECTION.workingDays)
  return { recallId, approvedAt: at, due: due === 'beyond-calendar' ? { dueOn: null, dueBy: null } : due, eachNews: 'released' in words || namesNews(words.own) }
}

/** What was wrongly told and is corrected, or about to be: by this recall, or because rules owe it. */
async function correctedAlready(q: Query, wrong: readonly Wrong[]) {
  const ids = [[...new Set(wrong.flatMap(({ left }) => left.told.map(({ obligationId }) => obligationId)))]]
  const links = await q.query<Link>('select * from recall_correction where obligation_id = any($1)', ids)
  const owed = (await q.query<{ snapshot: string }>('select snapshot from obligation where corrects = any($1)', ids)).map(({ snapshot }) => JSON.parse(snapshot) as Obligation)
  const byRules = owed.filter((one) => !links.some(({ correction_id }) => correction_id === one.obligationId) && (isOpen(one) || one.state === 'met'))
    .flatMap((one): [string, string][] => (one.corrects === null ? [] : [[one.corrects, notificationIdOf(one.obligationId)]]))
  const of = (recallId: string): Map<string, string> => new Map([...byRules, ...links.filter(({ recall_id }) => recall_id === recallId).map(({ obligation_id, notification_id }): [string, string] => [obligation_id, notification_id])])
  const instead = (recallId: string, notificationId: string): string | null => {
    const told = wrong.find((one) => one.recall.recallId === recallId && one.journey.notification.notification_id === notificationId)?.left.told ?? []
    return told.flatMap(({ obligationId }) => of(recallId).get(obligationId) ?? [])[0] ?? null
  }
  return { of, instead }
}

function begin(correctionId: string, recallId: string, first: Obligation | undefined, now: Instant): Journey {
  if (!first) throw new Error('a correction of nothing')
  const mark: RecallMark = { recallId, held: [], corrects: [], own: [], meets: [] }
  // People have approved its words for just these: the guard does not count it.
  const journey = newJourney({ ...plannedRow(first, now), guard_key: null, notification_id: correctionId, obligation_ids: [], recall: JSON.stringify(mark) })
  journey.changed.add(journey.notification)
  return journey
}

/** Nothing twice; what is new is said, whatever was said before. */
function say(journey: Journey, correctionId: string, wrongMessageId: string, now: Instant): void {
  const { notification } = journey
  const mark = markOf(notification)
  if (mark === null) throw new Error('a correction that does not know its recall')
  const isNew = !mark.own.includes(correctionId)
  change(journey, notification, {
    recall: JSON.stringify({ ...mark, own: [...new Set([...mark.own, correctionId])], corrects: [...new Set([...mark.corrects, wrongMessageId])] } satisfies RecallMark),
    ...(isNew && { obligation_ids: [...notification.obligation_ids, correctionId], next_at: now }),
  })
}

export function keepCorrections(hop: HopWrite, { obligations, links }: PlannedCorrections): void {
  if (links.length === 0) return
  const owed = obligations.map((o) => ({
    obligation_id: o.obligationId, case_id: o.caseId, victim_id: o.victimId, recipient_id: o.recipientId, kind: o.kind, owed_by: o.owedBy, revision: 0, state: o.state,
    snapshot: JSON.stringify(o), because_source: o.because.source, because_id: o.because.id, received_at: o.facts.receivedAt, corrects: o.corrects,
  }))
  hop.add('put_correction', `insert into obligation select * from json_populate_recordset(null::obligation, ${hop.param(JSON.stringify(owed))}::json) where ${hop.fenced} on conflict do nothing`)
  hop.add('link_correction', `insert into recall_correction select * from json_populate_recordset(null::recall_correction, ${hop.param(JSON.stringify(links))}::json) where ${hop.fenced} on conflict do nothing`)
}
