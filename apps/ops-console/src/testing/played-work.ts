// Why: what waits for people: one bad record at the door of rules, one task at the door of the notifier.
import type { Asked, Played } from './running-ops-console.js'

export const QUARANTINE_ID = '00000000-0000-5000-8000-000000000002'
export const TASK_ID = '00000000-0000-5000-8000-000000000003'

const EVENT = {
  specversion: '1.0',
  id: 'e1',
  source: 'urn:s',
  type: 'case.suspect-arrested.v1',
  subject: '01TW/1/26',
  time: 'yesterday',
  data: { suspectRef: 's', victimIds: ['v-1', 'nobody'] },
}
export const QUARANTINED = {
  quarantineId: QUARANTINE_ID, state: 'waiting', caseId: '01TW/1/26', reasons: [{ reason: 'bad-time' }, { reason: 'bad-data', pointers: ['/data/victimIds/1'] }],
  topic: 'case-events.v1', partition: 3, offset: 17, key: '01TW/1/26', headers: { 'content-type': 'application/cloudevents+json' },
  value: Buffer.from(JSON.stringify(EVENT)).toString('base64'), event: EVENT, receivedAt: '2026-11-26T08:00:00Z',
}
export const TASK = {
  taskId: TASK_ID,
  caseId: '01TW/1/26',
  kind: 'approve-message',
  for: 'officer:PC-1',
  victimId: 'v-1',
  obligationIds: ['o'],
  notificationId: 'n',
  dueBy: '2026-11-01T23:59:59.999Z',
  state: 'open',
  outcome: null,
  reason: 'needs-approval',
}
const page = (...items: object[]): Played => ({ status: 200, body: { items, next: 'more' } })

export function playedWork({ method, path, body }: Asked, pathname: string): Played | undefined {
  if (pathname === '/officers') return { status: 200, body: { items: [{ officerId: 'PC-1', name: 'Priya Chandra', rank: 'PC', unit: null }], next: null } }
  const { after } = Object.fromEntries(new URL(path, 'http://services.test').searchParams)
  if (pathname === '/quarantine/counts') return { status: 200, body: { waiting: 3, parked: 1, oldestReceivedAt: null, byReason: [{ reason: 'bad-time', count: 3 }] } }
  if (pathname === '/quarantine') return after ? { status: 200, body: { items: [QUARANTINED], next: null } } : page(QUARANTINED)
  if (pathname === `/quarantine/${QUARANTINE_ID}`) return { status: 200, body: QUARANTINED }
  if (method === 'POST' && pathname === `/quarantine/${QUARANTINE_ID}/release`) {
    const { event } = body as { event?: { time?: string } }
    return event?.time === '2026-11-26T08:00:00Z'
      ? { status: 202, body: {} }
      : { status: 400, body: { title: 'The event is still wrong and stays in quarantine', errors: [{ pointer: '/event/time', detail: 'must be a time' }] } }
  }
  if (method === 'POST' && pathname === `/quarantine/${QUARANTINE_ID}/discard`) return { status: 204, body: '' }
  if (pathname === '/tasks/counts') return { status: 200, body: { open: 5, overdue: 2, byKind: [] } }
  if (pathname === '/tasks') return after ? { status: 200, body: { items: [TASK], next: null } } : page(TASK)
  if (pathname === `/tasks/${TASK_ID}`) return { status: 200, body: TASK }
  if (method === 'POST' && pathname === `/tasks/${TASK_ID}/complete`) {
    const { note } = body as { note?: string }
    return note === 'late' ? { status: 409, body: { title: 'The task has already ended', errors: [] } } : { status: 200, body: TASK }
  }
  return undefined
}
