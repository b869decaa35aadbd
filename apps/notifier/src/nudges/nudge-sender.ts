// Why: a nudge leaves as a message does: claimed and committed, called, recorded, never sent again on a guess. Its numbers are counted again as it leaves:
// who has done it meanwhile is not told that it waits. That it was sent is said in each case that it is about.
import { randomUUID } from 'node:crypto'
import { type ChannelProvider, emailHtml, type EmailMessage, type SendOutcome } from '@kept-informed/channels'
import type { NudgeMessage as NudgeFact } from '@kept-informed/delivery'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Nudge } from '@kept-informed/notification'
import { HopWrite, type Query } from '@kept-informed/postgres'
import { renderNudge } from '@kept-informed/wording'
import { chooseCarrier } from '../dispatch/choose-carrier.js'
import { leanCalls } from '../dispatch/lean-calls.js'
import { resultOf } from '../dispatch/result-of.js'
import { GROUP, SOURCE } from '../journey/save-journeys.js'
import { standingStops } from '../stops/stop-rows.js'
import { type NudgeEnd, type NudgeRow, type NudgeSenderParts, todayUrl } from './nudge-parts.js'
import { asAsked } from './plan-nudges.js'
import { type Nudgeable, whoMayBeNudged } from './what-waits.query.js'

export type NudgeSender = {
  /** How many were looked at; calls go on by themselves. */
  run(now: Instant): Promise<number>
  underWay(): number
  idle(): Promise<void>
}

const AT_ONCE = 50
const AGAIN_MS = 5 * 60_000

type Claimed = { attemptId: string; row: NudgeRow; nudge: Nudge; provider: ChannelProvider; message: EmailMessage }

export function nudgeSender(parts: NudgeSenderParts, now: () => Instant): NudgeSender {
  const calls = leanCalls<Claimed>(parts, (claimed, answer) => record(parts, claimed, answer, now()))
  return {
    underWay: calls.underWay,
    idle: calls.idle,
    run: async (at) => {
      const over = await giveUp(parts, at)
      const { claimed, looked } = await claim(parts, at)
      claimed.forEach(calls.begin)
      return over + looked
    },
  }
}

/** Of those whose lease is over nobody knows whether they were taken. */
async function giveUp({ database }: NudgeSenderParts, now: Instant): Promise<number> {
  const rows = await database.query(
    `with over as (update nudge_attempt set outcome = 'unknown', code = 'lease-over', ended_at = $1 where outcome is null and lease_until <= $1 returning nudge_id)
     update nudge set ended_as = 'unknown' where nudge_id in (select nudge_id from over) returning 1`,
    [now],
  )
  return rows.length
}

const claim = ({ database, ...parts }: NudgeSenderParts, now: Instant): Promise<{ claimed: Claimed[]; looked: number }> =>
  database.transaction(async (q) => {
    const rows = await q.query<NudgeRow>('select nudge_id, officer_id, asked_by, at_time, until from nudge where look_at <= $1 order by look_at limit $2 for update skip locked', [now, AT_ONCE])
    if (rows.length === 0) return { claimed: [], looked: 0 }
    const people = await whoMayBeNudged(q, parts.settings.ACTS_FOR, rows.map(({ officer_id }) => officer_id))
    const isStopped = (await standingStops(q, now)).some(({ kind, value }) => kind === 'system' || (kind === 'channel' && value === 'email'))
    const claimed: Claimed[] = []
    for (const row of rows) {
      const one = await claimOne(q, { database, ...parts }, { row, person: people.get(row.officer_id), isStopped, now })
      if (one) claimed.push(one)
    }
    return { claimed, looked: rows.length }
  })

type Due = { row: NudgeRow; person: Nudgeable | undefined; isStopped: boolean; now: Instant }

async function claimOne(q: Query, parts: NudgeSenderParts, { row, person, isStopped, now }: Due): Promise<Claimed | null> {
  const url = todayUrl(parts)
  if (!person || url === null || now >= row.until) return end(q, row, 'not-sent')
  const nudge = asAsked(person, parts, now)
  if (!nudge) return end(q, row, 'nothing-waits')
  const tries = await q.query<{ provider: string }>('select provider from nudge_attempt where nudge_id = $1 order by n desc', [row.nudge_id])
  const provider = isStopped ? null : await chooseCarrier(parts, 'email', tries[0]?.provider ?? null, now)
  if (!provider) {
    await q.query('update nudge set look_at = $2 where nudge_id = $1', [row.nudge_id, now + AGAIN_MS])
    return null
  }
  const attemptId = randomUUID()
  await q.query('insert into nudge_attempt (attempt_id, nudge_id, n, provider, started_at, lease_until) values ($1, $2, $3, $4, $5, $6)', [attemptId, row.nudge_id, tries.length + 1, provider.name, now, now + parts.leaseMs])
  await q.query('update nudge set look_at = null, at_time = $7, waiting = $2, overdue = $3, of_others = $4, soonest_due = $5, case_ids = $6 where nudge_id = $1', [
    row.nudge_id, nudge.waiting, nudge.overdue, nudge.ofOthers, nudge.soonestDue, nudge.caseIds, now,
  ])
  const { subject, text, page } = renderNudge({ ...nudge, todayUrl: url })
  return { attemptId, row, nudge, provider, message: { channel: 'email', attemptId, deliveryId: row.nudge_id, to: person.email, subject, text, html: emailHtml(page) } }
}

async function end(q: Query, { nudge_id }: NudgeRow, as: NudgeEnd): Promise<null> {
  await q.query('update nudge set look_at = null, ended_as = $2 where nudge_id = $1', [nudge_id, as])
  return null
}

async function record({ database, desk, refused }: NudgeSenderParts, { attemptId, row, nudge, provider }: Claimed, answer: SendOutcome, now: Instant): Promise<void> {
  const code = answer.outcome === 'accepted' ? null : answer.code
  await database.transaction(async (q) => {
    const [open] = await q.query('update nudge_attempt set outcome = $2, provider_reference = $3, code = $4, ended_at = $5 where attempt_id = $1 and outcome is null returning 1', [attemptId, answer.outcome, answer.outcome === 'accepted' ? answer.providerReference : null, code, now])
    if (!open) return
    // Surely not taken: it is tried again until the day is over.
    if (answer.outcome === 'unavailable' || (answer.outcome === 'refused' && !answer.permanent)) await q.query('update nudge set look_at = $2 where nudge_id = $1', [row.nudge_id, now + AGAIN_MS])
    else await end(q, row, answer.outcome === 'accepted' ? 'sent' : answer.outcome === 'unknown' ? 'unknown' : 'not-sent')
    if (answer.outcome === 'accepted') await sayNudged(q, row, nudge, now)
  })
  if (answer.outcome === 'refused') refused(row.nudge_id, answer.code)
  await desk.learn([{ provider: provider.name, result: resultOf(answer) }], now)
}

async function sayNudged(q: Query, { nudge_id: nudgeId, officer_id: officerId, asked_by: by }: NudgeRow, { caseIds }: Nudge, at: Instant): Promise<void> {
  const hop = new HopWrite({ group: GROUP, pseudo: '~nudges', shard: 0 })
  hop.publish(DELIVERIES_TOPIC, SOURCE, caseIds.map((caseId): NudgeFact => ({ type: 'officer-nudged.v1', caseId, at, data: { nudgeId, officerId, by, at } })))
  await hop.run(q)
}
