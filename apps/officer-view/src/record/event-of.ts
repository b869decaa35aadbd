// Why: whatever is recorded here says where it was recorded and by whom.
import type { RecordForm } from './read-record-form.js'
import type { Recordable } from './recordable.js'

export const OWN_SOURCE = 'urn:kept-informed:officer-view'
export type OwnEvent = {
  specversion: '1.0'
  id: string
  source: string
  type: string
  subject: string
  time: string
  datacontenttype: 'application/json'
  data: Record<string, unknown>
}

/** `at`: when it happened, RFC 3339. */
export const eventOf = (
  { type, data }: Recordable,
  { caseId, form, at, subject }: { caseId: string; form: Pick<RecordForm, 'eventId' | 'values'>; at: string; subject: string },
): OwnEvent => ({
  specversion: '1.0',
  id: form.eventId,
  source: OWN_SOURCE,
  type: `case.${type}.v1`,
  subject: caseId,
  time: at,
  datacontenttype: 'application/json',
  data: { ...data(form.values, { subject }), recordedBy: subject },
})
