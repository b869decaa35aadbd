// Why: all are looked at when the working day begins, and in between only when something may have changed for somebody: a task is late, or has been
// there a while, or an hour since a nudge is over.
import type { Instant } from '@kept-informed/kernel'
import { NUDGE_GAP_MS, NUDGE_SETTLES_MS, nextOfficeDay, withinOfficeHours } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type NudgeParts, todayUrl } from './nudge-parts.js'

/** So that a busy hour is a few looks and not hundreds. */
const BETWEEN_LOOKS_MS = 5 * 60_000

type Row = { at: Instant; due: Instant | null; opened: Instant | null; nudged: Instant | null; somebody: boolean }

/** When all are to be looked at next; null: nobody has an address, or nothing can be sent. */
export async function nextNudgePass(parts: NudgeParts, now: Instant): Promise<Instant | null> {
  if (todayUrl(parts) === null) return null
  const [row] = await parts.database.query<Row>(
    `select p.at, (select min(due_by) from task where state = 'open' and due_by >= p.at) as due,
            (select min(opened_at) from task where state = 'open' and opened_at > p.at - $1) as opened,
            (select min(at_time) from nudge where at_time > p.at - $2) as nudged,
            exists (select 1 from officer where entry::jsonb->>'email' is not null) as somebody
       from nudge_pass p`,
    [NUDGE_SETTLES_MS, NUDGE_GAP_MS],
  )
  return row?.somebody === true ? passAfter(row, parts.calendar, now) : null
}

function passAfter({ at, due, opened, nudged }: Row, calendar: WorkingCalendar, now: Instant): Instant {
  if (at === 0) return withinOfficeHours(now, calendar)
  const changes = [due === null ? null : due + 1, opened === null ? null : opened + NUDGE_SETTLES_MS, nudged === null ? null : nudged + NUDGE_GAP_MS].filter((change) => change !== null)
  return Math.min(dayBegins(at, calendar), ...changes.map((change) => withinOfficeHours(Math.max(change, at + BETWEEN_LOOKS_MS), calendar)))
}

/** The first beginning of office hours after `at`. */
function dayBegins(at: Instant, calendar: WorkingCalendar): Instant {
  const open = withinOfficeHours(at, calendar)
  return open > at ? open : withinOfficeHours(calendar.startOfDay(nextOfficeDay(calendar.localDate(at), calendar)), calendar)
}

/** When what is decided is to leave, or a try is to be given up. */
export const NEXT_NUDGE = `select least((select min(look_at) from nudge where look_at is not null), (select min(lease_until) from nudge_attempt where outcome is null)) as due`
