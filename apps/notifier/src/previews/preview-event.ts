// Why: an officer sees, before it is recorded, exactly what each victim would get, when, and why or why not. What is stored is read as it is
// now, what would change stands in for it, and the rest is lived ahead; shown is what would be otherwise than without the event.
import type { Instant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import { isOpen, type Obligation, type ObligationsTopicMessage } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import type { ServiceProvider } from '@kept-informed/victims-code'
import type { Decide } from '../deciding/advance-notifications-sweep.js'
import type { GuardLimits } from '../guards/count-news.js'
import { standingsAhead } from '../guards/guard-standings.js'
import { withStanding } from '../guards/with-standing.js'
import { handOff, handOffIdOf } from '../journey/hand-off.js'
import { taskFrom } from '../journey/journey.js'
import { leftToTell } from '../journey/left-to-tell.js'
import { loadJourneys } from '../journey/load-journeys.js'
import { notificationIdOf, plannedRow } from '../journey/planned-row.js'
import type { NotificationRow, TaskRow } from '../journey/rows.js'
import { type Foreseen, loadCircumstances, NOTHING_FORESEEN } from '../deciding/load-circumstances.js'
import type { Sealing } from '../vault/sealing.js'
import { liveAhead, type Outlook } from './live-ahead.js'
import { messageJson } from './message-json.js'

export type PreviewParts = { database: Database; sealing: Sealing; decide: Decide; limits: GuardLimits; onError: (error: unknown, notificationId: string) => void; actsFor: readonly ServiceProvider[] }
/** `changed`: all that is owed otherwise than before. `outlooks`: of each notification that would go otherwise. `handOffs`: what would be handed to others. */
export type Preview = { changed: Obligation[]; outlooks: Outlook[]; handOffs: Task[] }
type Asked = { caseId: string; messages: readonly ObligationsTopicMessage[]; now: Instant }

/** `messages`: what rules would say if it were recorded. Reads only. */
export async function previewEvent(parts: PreviewParts, { caseId, messages, now }: Asked): Promise<Preview> {
  const { database, sealing, actsFor, limits } = parts
  const changed = newest(messages.flatMap(({ data }) => ('obligation' in data ? [data] : [])))
  const contexts = messages.flatMap(({ data }) => ('context' in data ? [data.context] : []))
  const [ours, others] = [changed.filter(({ owedBy }) => actsFor.includes(owedBy)), changed.filter(({ owedBy }) => !actsFor.includes(owedBy))]
  return database.transaction(async (q) => {
    await q.query('set transaction isolation level repeatable read, read only')
    const stored = await storedRows(q, caseId, ours)
    const wakes = wakesOf(ours, contexts.length > 0, stored)
    const lived = async (rows: readonly NotificationRow[], foreseen: Foreseen): Promise<Outlook[]> => {
      const journeys = await loadJourneys(q, rows.filter((row) => row.merged_into === null).map((row) => ({ ...row })))
      const circumstances = await loadCircumstances(q, sealing, journeys.map(({ notification }) => notification), now, foreseen)
      const standings = await standingsAhead(q, [...circumstances.values()].flatMap(({ obligations }) => obligations), now, limits)
      const aheads = journeys.flatMap((journey) => {
        const left = leftToTell(journey, circumstances.get(journey.notification.notification_id), now)
        return left ? [{ journey, circumstances: withStanding(left, standings), nextAt: wakes(journey.notification) ? now : journey.notification.next_at }] : []
      })
      return liveAhead(aheads, parts, now)
    }
    const fresh = ours.filter((one) => one.kind === 'inform' && isOpen(one)).map((one) => plannedRow(one, now)).filter((row) => !stored.some((one) => one.notification_id === row.notification_id))
    const before = await lived(stored, NOTHING_FORESEEN)
    const after = await lived([...stored, ...fresh], { obligations: changed, contexts })
    return { changed, outlooks: otherwise(before, after), handOffs: await handOffsOf(q, others, now) }
  })
}

/** What is looked at again at once when this is recorded, as the hop wakes it. */
function wakesOf(ours: readonly Obligation[], contextChanges: boolean, stored: readonly NotificationRow[]): (row: NotificationRow) => boolean {
  const carriers = new Map(stored.map((row) => [row.notification_id, row.merged_into ?? row.notification_id]))
  const carrying = (open: boolean): Set<string> => new Set(ours.filter((one) => isOpen(one) === open).map(({ obligationId }) => notificationIdOf(obligationId)).map((id) => carriers.get(id) ?? id))
  const [opened, closed] = [carrying(true), carrying(false)]
  const waits = ({ state }: NotificationRow): boolean => state === 'planned' || state === 'withheld'
  return (row) => opened.has(row.notification_id) || (closed.has(row.notification_id) && (waits(row) || row.state === 'sending' || row.state === 'failed')) || (contextChanges && waits(row))
}

function newest(owed: readonly { revision: number; obligation: Obligation }[]): Obligation[] {
  const kept = new Map<string, { revision: number; obligation: Obligation }>()
  for (const one of owed) if ((kept.get(one.obligation.obligationId)?.revision ?? -1) <= one.revision) kept.set(one.obligation.obligationId, one)
  return [...kept.values()].map(({ obligation }) => obligation)
}

/** Those that wait in the case, those of what would change, and what carries them. */
const storedRows = async (q: Query, caseId: string, changed: readonly Obligation[]): Promise<NotificationRow[]> =>
  q.query<NotificationRow>(
    `select * from notification where case_id = $1 and (state in ('planned', 'withheld', 'sending', 'failed') or notification_id = any($2)
        or notification_id in (select merged_into from notification where notification_id = any($2))) order by notification_id`,
    [caseId, changed.map(({ obligationId }) => notificationIdOf(obligationId))],
  )

/** What would be shown of it is another thing than without the event. */
function otherwise(before: readonly Outlook[], after: readonly Outlook[]): Outlook[] {
  const shown = (all: readonly Outlook[]) => new Map(all.map((one) => [one.journey.notification.notification_id, JSON.stringify(messageJson(one, all, null))]))
  const without = shown(before)
  const changed = new Set([...shown(after)].flatMap(([id, json]) => (without.get(id) === json ? [] : [id])))
  return after.filter(({ journey, into }) => changed.has(journey.notification.notification_id) || (into !== null && changed.has(into)))
}

async function handOffsOf(q: Query, others: readonly Obligation[], now: Instant): Promise<Task[]> {
  const rows = await q.query<TaskRow>('select * from task where task_id = any($1)', [others.map(({ obligationId }) => handOffIdOf(obligationId))])
  const known = new Map(rows.map((row) => [row.task_id, row]))
  const beforeOf = ({ obligationId }: Obligation): TaskRow | undefined => known.get(handOffIdOf(obligationId))
  return others.filter((one) => beforeOf(one)?.state !== 'open').flatMap((one) => handOff(one, beforeOf(one), now)).map(taskFrom)
}
