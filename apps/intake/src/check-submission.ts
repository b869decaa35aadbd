// Why: a batch goes onto the log whole or not at all, so every event in it is checked before the first is written.
import { CASE_EVENTS_TOPIC, type CaseEvent, LARGEST_EVENT, parseCloudEvent } from '@kept-informed/case-event'
import type { NewRecord } from '@kept-informed/event-log'
import type { Fault, Instant } from '@kept-informed/kernel'
import type { Submission } from './read-request.js'

export const MOST_EVENTS = 500

export type CheckedSubmission =
  | { ok: true; events: CaseEvent[]; records: NewRecord[]; bytes: number }
  | { ok: false; because: 'too-many' | 'too-large' | 'faulty'; faults: Fault[] }

/** Pointers of a batch begin with the index of the event. `traceparent`: of the request; an event's own stands in the event. */
export function checkSubmission({ batch, events, text }: Submission, receivedAt: Instant, traceparent: string | null): CheckedSubmission {
  if (events.length > MOST_EVENTS) return { ok: false, because: 'too-many', faults: [{ pointer: '', detail: `must hold at most ${MOST_EVENTS} events` }] }
  const faults: Fault[] = []
  const taken: { event: CaseEvent; value: Buffer }[] = []
  let tooLarge = false
  events.forEach((json, index) => {
    const at = batch ? `/${index}` : ''
    const parsed = parseCloudEvent(json, receivedAt)
    if (!parsed.ok) faults.push(...parsed.faults.map(({ pointer, detail }) => ({ pointer: at + pointer, detail })))
    const value = text ?? (parsed.ok ? Buffer.from(JSON.stringify(json)) : undefined)
    if (value && value.length > LARGEST_EVENT) {
      tooLarge = true
      faults.push({ pointer: at, detail: `must be at most ${LARGEST_EVENT} bytes` })
    }
    if (parsed.ok && value) taken.push({ event: parsed.event, value })
  })
  if (faults.length > 0) return { ok: false, because: tooLarge ? 'too-large' : 'faulty', faults }
  const headers = { 'content-type': 'application/cloudevents+json', ...(traceparent !== null && { traceparent }) }
  return {
    ok: true,
    events: taken.map(({ event }) => event),
    records: taken.map(({ event, value }) => ({ topic: CASE_EVENTS_TOPIC, key: event.caseId, headers, value })),
    bytes: taken.reduce((sum, { value }) => sum + value.length, 0),
  }
}
