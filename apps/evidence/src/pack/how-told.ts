// Why: what was said, when, by which way and what became of it is half of the answer; the wording stands here as its hash only.
import type { Delivery, NotificationSnapshot } from '@kept-informed/delivery'
import type { ObligationRow } from '../project-facts.js'
import { momentOf } from './london-words.js'

type Row = readonly [what: string, record: string]

const CHANNEL = { sms: 'Text message', email: 'Email', letter: 'Letter' } as const
const MET_BY: Record<NonNullable<ObligationRow['metBy']>, string> = {
  'sms-receipt': 'the network’s receipt for the text message', 'email-accepted': 'the recipient’s mail server took the email', 'letter-arrived': 'the letter was posted, and the days of post were over',
  person: 'a person told the victim', event: 'an event that settles it',
}

/** Messages about the obligation, the first first, with each try; and how it was proven that it was met. */
export function howToldRows({ obligationId, metBy, endedBy }: ObligationRow, notifications: readonly NotificationSnapshot[]): Row[] {
  const about = notifications.filter(({ obligationIds, deliveries, state }) => obligationIds.includes(obligationId) && (deliveries.length > 0 || state === 'withheld'))
  const settled: Row[] = metBy === null ? [] : [['Proven by', `${MET_BY[metBy]}${endedBy && 'source' in endedBy ? ` (event ${endedBy.source} ${endedBy.id})` : ''}`]]
  return [...settled, ...about.toSorted((a, b) => startOf(a) - startOf(b)).flatMap(messageRows)]
}

const startOf = ({ deliveries }: NotificationSnapshot): number => deliveries[0]?.attempts[0]?.startedAt ?? Number.POSITIVE_INFINITY

function messageRows({ notificationId, state, withheldBecause, templateId, templateVersion, language, deliveries, rendered }: NotificationSnapshot): Row[] {
  return [
    ['Message', `${notificationId}: ${state}${withheldBecause === null ? '' : ` (${withheldBecause})`}; wording ${templateId} ${templateVersion}, ${language}`],
    ...deliveries.flatMap(triesOf),
    ...rendered.map(({ channel, detail, sha256 }): Row => [`Wording, ${channel}, ${detail} (SHA-256)`, sha256]),
  ]
}

const triesOf = ({ channel, contactId, status, attempts }: Delivery): Row[] =>
  attempts.map(({ n, provider, startedAt, outcome, providerReference }) => [
    `${CHANNEL[channel]}, try ${n}`,
    `${momentOf(startedAt)} to contact ${contactId} by ${provider}: ${outcome ?? 'under way'}${providerReference === null ? '' : `, reference ${providerReference}`}; ${status}`,
  ])
