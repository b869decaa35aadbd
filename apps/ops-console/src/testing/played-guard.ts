// Why: one flood, as the notifier's door tells of it.
import type { Asked, Played } from './running-ops-console.js'

export const GUARD_ID = '00000000-0000-5000-8000-000000000001'

const guard = (more: object) => ({
  guardId: GUARD_ID, state: 'open', ruleId: 'offender-released', source: 'urn:prisons:broken', measure: 'heard', hour: null, counted: 8_000, limit: 50, usual: 3,
  openedAt: '2026-11-26T08:00:00Z', endedAt: null, release: [], refuse: [], words: [], ...more,
})
const inFull = (more: object, next: string | null) => ({
  ...guard(more),
  news: {
    messages: 8_000,
    cases: 8_000,
    victims: 50,
    states: { withheld: 8_000 },
    happened: { from: '2026-11-26T07:00:00Z', until: '2026-11-26T08:00:00Z' },
    heard: { from: null, until: null },
  },
  texts: [
    {
      wordingId: 'offender-released',
      language: 'en',
      version: '1',
      messages: 8_000,
      full: [{ form: 'sms', text: 'The offender was released.' }],
      neutral: [{ form: 'sms', text: 'There is news.' }],
    },
  ],
  concerned: { items: [{ notificationId: 'n1', caseId: '01TW/1/26', victimId: 'v-1', recipientId: 'v-1', state: 'withheld' }], next },
})

export function playedGuard({ method, path, body }: Asked, pathname: string, more: object): Played | undefined {
  if (pathname === '/guards') return { status: 200, body: { items: [guard(more)], next: null } }
  if (pathname === `/guards/${GUARD_ID}`) return { status: 200, body: inFull(more, path.includes('after=more') ? null : 'more') }
  if (method !== 'POST' || pathname !== `/guards/${GUARD_ID}/words`) return undefined
  const { reason } = body as { reason: string }
  if (reason === 'short') return { status: 400, body: { title: 'This word is not understood', errors: [{ pointer: '/reason', detail: 'must say more' }] } }
  return reason === 'again' ? { status: 409, body: { title: 'You have said this already; it needs another person', errors: [] } } : { status: 200, body: guard(more) }
}
