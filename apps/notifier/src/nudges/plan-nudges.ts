// Why: one look decides about everybody, and one process at a time has it; so nobody is nudged twice because two looked.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { closesOn, decideNudge, type Nudge, withinOfficeHours } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import type { NudgeParts } from './nudge-parts.js'
import { nextNudgePass } from './next-nudge.js'
import { type Nudgeable, whoMayBeNudged } from './what-waits.query.js'

export type Asked = { nudgeId: string; leavesAt: Instant } | 'no-address' | 'nothing-waits' | 'just-nudged'

/** How many are to leave. */
export async function planNudges(parts: NudgeParts, now: Instant): Promise<number> {
  const due = await nextNudgePass(parts, now)
  if (due === null || due > now) return 0
  return parts.database.transaction(async (q) => {
    if (!(await isAlone(q, 'skip locked'))) return 0
    const people = await whoMayBeNudged(q, parts.settings.ACTS_FOR, null)
    let planned = 0
    for (const [officerId, person] of people) {
      const nudge = decideNudge({ ...person, asked: false }, parts.calendar, now)
      if (!nudge) continue
      await keepNudge(q, parts, { officerId, nudge, askedBy: null, leavesAt: now, now })
      planned += 1
    }
    await q.query('update nudge_pass set at = $1', [now])
    return planned
  })
}

/** By hand: leaves in office hours, and counts as the nudge of that hour. */
export const askForNudge = (parts: NudgeParts, officerId: string, by: string, now: Instant): Promise<Asked> =>
  parts.database.transaction(async (q): Promise<Asked> => {
    await isAlone(q, '')
    const person = (await whoMayBeNudged(q, parts.settings.ACTS_FOR, [officerId])).get(officerId)
    if (!person) return 'no-address'
    const leavesAt = withinOfficeHours(now, parts.calendar)
    const nudge = asAsked(person, parts, leavesAt)
    if (!nudge) return 'nothing-waits'
    const [waits] = await q.query('select 1 from nudge where officer_id = $1 and ended_as is null', [officerId])
    if (waits || !decideNudge({ ...person, asked: true }, parts.calendar, leavesAt)) return 'just-nudged'
    return { nudgeId: await keepNudge(q, parts, { officerId, nudge, askedBy: by, leavesAt, now }), leavesAt }
  })

/** What a nudge would say, whenever the last was; null: nothing waits, or it is no time for one. */
export const asAsked = (person: Nudgeable, { calendar }: Pick<NudgeParts, 'calendar'>, at: Instant): Nudge | null => decideNudge({ ...person, last: null, asked: true }, calendar, at)

async function isAlone(q: Query, how: 'skip locked' | ''): Promise<boolean> {
  const rows = await q.query(`select at from nudge_pass for update ${how}`)
  return rows.length > 0
}

type Kept = { officerId: string; nudge: Nudge; askedBy: string | null; leavesAt: Instant; now: Instant }

async function keepNudge(q: Query, { calendar }: NudgeParts, { officerId, nudge, askedBy, leavesAt, now }: Kept): Promise<string> {
  const nudgeId = nameUuid('nudge', officerId, String(now))
  await q.query(
    `insert into nudge (nudge_id, officer_id, asked_by, at_time, until, look_at, waiting, overdue, of_others, soonest_due, case_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [nudgeId, officerId, askedBy, now, closesOn(calendar.localDate(leavesAt), calendar), leavesAt, nudge.waiting, nudge.overdue, nudge.ofOthers, nudge.soonestDue, nudge.caseIds],
  )
  return nudgeId
}
