// Why: one case, at evidence's doors.
import type { Asked, Played } from './running-ops-console.js'

export const CASE_ID = '01TW/1/26'
const OWED = {
  obligationId: 'o',
  victimId: 'v-1',
  ruleId: 'suspect-arrested',
  right: 6,
  kind: 'inform',
  owedBy: 'police',
  clockStartedAt: '2026-11-23T09:00:00Z',
  dueBy: '2026-11-30T23:59:59.999Z',
  state: 'met',
  metAt: '2026-11-23T10:00:01Z',
  metBy: 'sms-receipt',
  late: false,
  reason: null,
  endedAt: '2026-11-23T10:00:01Z',
}
export const TIMELINE = {
  caseId: CASE_ID,
  asOf: '2026-11-26T08:00:00Z',
  codeVersion: '2021',
  obligations: [OWED],
  events: [
    { source: 's', id: 'e', type: 'case.suspect-arrested.v1', occurredAt: '2026-11-23T09:00:00Z', receivedAt: '2026-11-23T09:01:00Z', retracted: false },
  ],
  notifications: [
    {
      notificationId: 'n',
      obligationIds: ['o'],
      victimId: 'v-1',
      templateId: 'suspect-arrested',
      templateVersion: '1',
      language: 'en',
      state: 'withheld',
      withheldBecause: 'held',
      deliveries: [
        {
          deliveryId: 'd',
          channel: 'sms',
          fallbackOf: null,
          status: 'delivered',
          attempts: [{ attemptId: 'a', n: 1, provider: 'twilio', startedAt: '2026-11-23T10:00:00Z', outcome: 'accepted' }],
        },
      ],
    },
  ],
  tasks: [{ taskId: 't', kind: 'call', for: 'officer:PC-1', victimId: 'v-1', dueBy: null, state: 'open', reason: 'held' }],
}

export function playedCase({ body }: Asked, pathname: string): Played | undefined {
  if (pathname === '/evidence-packs/verify')
    return {
      status: 200,
      body:
        'touched' in (body as object)
          ? { valid: false, firstBroken: { chain: CASE_ID, index: 4, why: 'its hash is not that of what it says' } }
          : { valid: true, firstBroken: null },
    }
  const path = decodeURIComponent(pathname)
  if (path === `/cases/${CASE_ID}/timeline`) return { status: 200, body: TIMELINE }
  if (path === `/cases/${CASE_ID}/evidence-pack`) return { status: 200, body: { statement: {}, chain: [] } }
  if (path === '/obligations/o/certificate') return { status: 200, body: '%PDF-1.7' }
  if (path === '/obligations') return { status: 200, body: { items: [{ ...OWED, caseId: CASE_ID, officerId: 'PC-1', unit: null }], next: null } }
  return undefined
}
