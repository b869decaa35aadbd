// Why: the notification as GOV.UK Notify's API shows it, and as its callbacks tell it, so that its client cannot tell the difference.
import { type Instant, isoInstant } from '@kept-informed/kernel'

export type NotifyRow = {
  id: string; type: 'sms' | 'email' | 'letter'; reference: string | null; to_text: string; template_id: string | null; subject: string | null; body: string
  status: string; created_at: Instant; completed_at: Instant | null
  /** Of letters; MAX_SAFE_INTEGER: never. */
  dispatched_at: Instant | null; returned_at: Instant | null; now: Instant
}

export function notificationResource(row: NotifyRow) {
  const { id, type, reference, to_text, template_id, subject, body, created_at } = row
  const { status, completedAt } = standingOf(row)
  return {
    id, reference, type, status, email_address: type === 'email' ? to_text : null, phone_number: type === 'sms' ? to_text : null, subject, body,
    template: { id: template_id, version: 1, uri: `/v2/template/${template_id}/version/1` }, postage: type === 'letter' ? 'first' : null,
    created_at: isoInstant(created_at), sent_at: isoInstant(created_at), completed_at: completedAt === null ? null : isoInstant(completedAt),
  }
}

function standingOf({ type, status, completed_at, dispatched_at, now }: NotifyRow): { status: string; completedAt: Instant | null } {
  if (type !== 'letter' || status !== 'accepted') return { status, completedAt: completed_at }
  return dispatched_at !== null && dispatched_at <= now ? { status: 'received', completedAt: dispatched_at } : { status: 'accepted', completedAt: null }
}
