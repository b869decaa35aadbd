// Why: a spec tells a story; an event in it is one line: what, when (in London), and only the fields that matter.
import type { CaseEvent, CaseEventOf, CaseEventType, DataOf } from '@kept-informed/case-event'
import { london } from './london.js'

export const CASE_ID = '01TW/1234567/26'

type More = { id?: string; source?: string; heard?: string }

/** `at` and `heard` (when it reached us; the same instant unless said) are London wall clocks. The id is type and time unless said. */
export function happened<Type extends CaseEventType>(type: Type, at: string, data: DataOf<Type>, { id = `${type} ${at}`, source = 'urn:records', heard = at }: More = {}): CaseEventOf<Type> {
  return { source, id, type, caseId: CASE_ID, occurredAt: london(at), receivedAt: london(heard), sequence: null, traceparent: null, extensions: {}, data }
}

export const reference = ({ source, id }: CaseEvent): { source: string; id: string } => ({ source, id })

export const arrested = (at: string, more?: More) => happened('suspect-arrested', at, { suspectRef: 's1' }, more)
export const bailed = (at: string, more?: More) => happened('suspect-bailed', at, { suspectRef: 's1' }, more)
export const assessed = (at: string, entitlement: 'standard' | 'enhanced', victimId = 'v1') => happened('needs-assessed', at, { victimId, entitlement, grounds: [] })
export const told = (at: string, about?: CaseEvent[], victimId = 'v1') => happened('victim-told', at, { victimId, by: 'o1', how: 'phone', ...(about && { about: about.map(reference) }) })
export const retracted = (at: string, event: CaseEvent, wrong: boolean, more?: More) => happened('event-retracted', at, { retracts: reference(event), reason: 'mistake', wrong }, more)
export const agreed = (at: string, every: string, victimId = 'v1') => happened('contact-agreed', at, { victimId, every })
export const listed = (at: string, hearingId = 'h1', more?: More) => happened('hearing-listed', at, { hearingId, at: '2027-02-01T10:00:00Z', court: 'Luton' }, more)
export const relisted = (at: string, hearingId = 'h1', more?: More) => happened('hearing-changed', at, { hearingId, at: '2027-03-01T10:00:00Z', court: 'Luton' }, more)
export const optedOut = (at: string, topics: string[], victimId = 'v1') => happened('victim-opted-out', at, { victimId, topics })
export const optedIn = (at: string, topics: string[], victimId = 'v1') => happened('victim-opted-in', at, { victimId, topics })
