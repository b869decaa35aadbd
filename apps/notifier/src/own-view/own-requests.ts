// Why: what she asks for is a fact of her case like any other: a case event, put on the log in the transaction that takes her request, under an id that
// is the same however often she presses.
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { type Instant, isoInstant, nameUuid } from '@kept-informed/kernel'
import { type Database, HopWrite } from '@kept-informed/postgres'
import { GROUP } from '../journey/save-journeys.js'
import { shardOf } from '../journey/shard.js'

/** Who says so in the CloudEvents of the topic. */
export const OWN_SOURCE = 'urn:kept-informed:victim-view'
export const OWN_REQUESTS = ['review', 'complaint', 'pause', 'resume'] as const
export const COMPLAINED_OF = ['police', 'witness-care-unit', 'cps', 'probation'] as const
export type OwnRequest = { kind: 'review' | 'pause' | 'resume' } | { kind: 'complaint'; provider: (typeof COMPLAINED_OF)[number] }

type Asked = { request: OwnRequest; caseId: string; victimId: string; /** Twice within it is once. */ day: string; now: Instant }

export async function askFor(database: Database, asked: Asked): Promise<{ id: string }> {
  const { caseId, now } = asked
  const { id, type, data } = eventOf(asked)
  const event = { specversion: '1.0', id, source: OWN_SOURCE, type: `case.${type}.v1`, subject: caseId, time: isoInstant(now), datacontenttype: 'application/json', data: { ...data, recordedBy: 'victim' } }
  const hop = new HopWrite({ group: GROUP, pseudo: '~own-view', shard: shardOf(caseId) })
  hop.forward([{ topic: CASE_EVENTS_TOPIC, key: caseId, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(event) }])
  await hop.run(database)
  return { id }
}

function eventOf({ request, caseId, victimId, day, now }: Asked): { id: string; type: string; data: object } {
  switch (request.kind) {
    case 'review': {
      const reviewId = nameUuid('review', caseId, victimId, day)
      return { id: `review/${reviewId}`, type: 'review-requested', data: { victimId, reviewId } }
    }
    case 'complaint': {
      const complaintId = nameUuid('complaint', caseId, victimId, request.provider, day)
      return { id: `complaint/${complaintId}`, type: 'complaint-made', data: { victimId, complaintId, provider: request.provider } }
    }
    case 'pause':
      return { id: `pause/${nameUuid('pause', caseId, victimId, String(now))}`, type: 'victim-opted-out', data: { victimId, topics: ['all'] } }
    case 'resume':
      return { id: `resume/${nameUuid('resume', caseId, victimId, String(now))}`, type: 'victim-opted-in', data: { victimId, topics: ['all'] } }
  }
}
