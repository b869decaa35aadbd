// Why: what the notifier's door answers of a message that would leave, for specs; one place says what it looks like.
import type { MessageAhead, RungAhead } from '../doors/notifier.js'

/** `startBy` null: it is none of the ways in time. */
export const aRung = (channel: RungAhead['channel'], startBy: string | null): RungAhead => ({ channel, contactId: `${channel}-1`, leavesAt: '2026-11-26T10:00:00Z', startBy })

export const aMessageAhead = (over: Partial<MessageAhead> = {}): MessageAhead => ({
  notificationId: 'n1',
  recipientId: 'v1',
  atOnce: 'sending',
  reasons: [],
  tasks: [],
  leavesAt: '2026-11-26T10:00:00Z',
  onApproval: false,
  message: { channel: 'sms', contactId: 'sms-1', language: 'en', detail: 'full', text: 'A suspect was arrested.' },
  rungs: [],
  officerBy: null,
  supervisorBy: null,
  ...over,
})
