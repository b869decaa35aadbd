// Why: one stop, two providers and one recall, as the notifier's door tells of them.
import type { Asked, Played } from './running-ops-console.js'

export const STOP_ID = '00000000-0000-5000-8000-000000000004'
export const RECALL_ID = '00000000-0000-5000-8000-000000000005'

export const STOP = {
  stopId: STOP_ID,
  kind: 'rule',
  value: 'offender-released',
  reason: 'the prison sends nonsense',
  by: 'op-1',
  from: '2026-11-26T08:00:00Z',
  until: '2099-11-26T12:00:00Z',
  lifted: null,
}
const provider = (more: object) => ({
  provider: 'twilio',
  channel: 'sms',
  weight: 100,
  perSecond: null,
  health: 1,
  shutUntil: null,
  shutSince: null,
  changes: [{ what: 'weight', from: '50', to: '100', by: 'op-1', reason: 'it is well again', at: '2026-11-26T07:00:00Z' }],
  ...more,
})
const OWN = { heading: 'A correction', sms: 'We were wrong.', happened: ['We told you that ((news)).'], means: [], next: [] }
export const RECALL = {
  recallId: RECALL_ID,
  what: { event: { source: 'urn:prisons', id: 'e1' } },
  reason: 'the prison took it back',
  by: 'op-1',
  askedAt: '2026-11-26T08:00:00Z',
  listedAt: '2026-11-26T08:00:01Z',
  lifted: null,
  correction: { state: 'proposed', words: { own: { en: OWN, cy: OWN } }, proposedBy: 'op-1', proposedAt: '2026-11-26T08:05:00Z', word: null },
  messages: { stopped: 7, gotIt: 3, mayHaveGotIt: 1, underWay: 0, notLookedAt: 0, corrected: 0 },
  corrections: { planned: 0, withheld: 0, sending: 0, told: 0, failed: 0, other: 0 },
  clock: {
    stoppedAt: '2026-11-26T08:00:02Z',
    approvedAt: null,
    firstCorrectionLeftAt: null,
    lastCorrectionLeftAt: null,
    lastCorrectionArrivedAt: null,
    seconds: { askedToStopped: 2, askedToApproved: null, approvedToFirstLeft: null, approvedToLastLeft: null, askedToLastArrived: null },
  },
}
const some = (count: number) => ({ count, notificationIds: [] })
const refused = (status: number, title: string, errors: object[] = []): Played => ({ status, body: { title, errors } })

export function playedSending({ method, path, body }: Asked, pathname: string): Played | undefined {
  const sent = (body ?? {}) as { dryRun?: boolean; reason?: string; word?: string; words?: object }
  const { after } = Object.fromEntries(new URL(path, 'http://services.test').searchParams)
  if (pathname === '/stops')
    return method === 'POST'
      ? sent.reason === 'short'
        ? refused(400, 'No', [{ pointer: '/reason', detail: 'must say more' }])
        : { status: 201, body: STOP }
      : { status: 200, body: { items: [STOP], next: null } }
  if (pathname === `/stops/${STOP_ID}/lift`) return sent.reason === 'late' ? refused(409, 'This stop has ended already') : { status: 200, body: STOP }
  if (pathname === '/providers') return { status: 200, body: { items: [provider({}), provider({ provider: 'other', health: 0.5 })] } }
  if (pathname === '/providers/twilio') return { status: 200, body: provider({}) }
  if (pathname === '/recalls')
    return method === 'POST'
      ? { status: 200, body: sent.dryRun ? { dryRun: true, wouldStop: some(7), gotIt: some(3), mayHaveGotIt: some(1), underWay: some(0) } : RECALL }
      : { status: 200, body: { items: [RECALL], next: null } }
  if (pathname === `/recalls/${RECALL_ID}`) return { status: 200, body: RECALL }
  if (pathname === `/recalls/${RECALL_ID}/messages`)
    return {
      status: 200,
      body: {
        items: [
          { notificationId: 'n', caseId: '01TW/1/26', victimId: 'v-1', recipientId: 'v-1', state: 'told', reached: 'got', correctedBy: null, deliveries: [] },
        ],
        next: after ? null : 'more',
      },
    }
  if (pathname === `/recalls/${RECALL_ID}/words`) return sent.reason === 'mine' ? refused(409, 'You proposed these words; it needs another person') : { status: 200, body: RECALL }
  if (pathname === `/recalls/${RECALL_ID}/correction`)
    return sent.words
      ? refused(422, 'These words may not be sent', [{ pointer: '/words/cy/happened/0', detail: 'there is no field ((x))' }])
      : { status: 200, body: RECALL }
  return pathname === `/recalls/${RECALL_ID}/lift` ? { status: 200, body: RECALL } : undefined
}
