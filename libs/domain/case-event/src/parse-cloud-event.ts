// Why: at the HTTP door an event is JSON already and has no key; everything else is checked as on the topic.
import type { Instant } from '@kept-informed/kernel'
import { checkEvent, type ParsedCaseEvent } from './check-event.js'

/** A CloudEvent in its structured form. Never throws; every fault is named with its pointer. */
export const parseCloudEvent = (json: unknown, receivedAt: Instant): ParsedCaseEvent =>
  checkEvent(json, { receivedAt, findings: [], escapes: true, dataRead: true })
