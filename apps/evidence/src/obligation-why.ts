// Why: the explanation as others see it: instants as RFC 3339, event types by their full names, and the Welsh marked as what it is,
// a draft that a Welsh speaker has not approved.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { BecauseEvent, CauseWhy, Why } from '@kept-informed/obligation'

const iso = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))
const eventJson = ({ source, id, type, occurredAt }: BecauseEvent) => ({
  source, id, ...(type !== undefined && { type: `case.${type}.v1` }), ...(occurredAt !== undefined && { occurredAt: isoInstant(occurredAt) }),
})
const causeJson = (cause: CauseWhy) => (cause && 'source' in cause ? eventJson(cause) : cause)

export const whyJson = ({ day, ended, earlier, inWords, because, ...why }: Why) => ({
  ...why,
  because: eventJson(because),
  day: { ...day, clockStartedAt: isoInstant(day.clockStartedAt), dueBy: iso(day.dueBy) },
  ended: ended && { ...ended, at: iso(ended.at), because: causeJson(ended.because) },
  earlier: earlier.map((one) => ({ ...one, at: isoInstant(one.at), because: causeJson(one.because) })),
  inWords: { en: inWords.en, cy: { text: inWords.cy, approved: false } },
})
