// Why: the promise to a victim, as others read it on obligations.v1. Only `facts.data` is open: it is what the case event itself may say to
// a message, whose own schema is published with @kept-informed/case-event; what may never be said is refused by name.
import { CASE_EVENT_TYPES, type JsonSchema, OFFENCE_CATEGORIES } from '@kept-informed/case-event'
import type { Basis, ClockKind, Entitlement, ObligationKind, ServiceProvider } from '@kept-informed/victims-code'
import type { CancelledReason, EventRef, ExcusedReason, MessageFacts, MetBy, Obligation, ObligationChange, ObligationState } from '../obligation.js'
import { caseReference, closed, eitherOf, exactly, flag, id, instant, listed, localDate, many, orNull, text, uuid, words } from './shapes.js'

const eventRef = closed<EventRef>({ source: id, id })
const entitlement = words<Entitlement>({ standard: true, enhanced: true })
const state = words<ObligationState>({ owed: true, overdue: true, met: true, cancelled: true, excused: true })
const metBy = words<MetBy>({ 'sms-receipt': true, 'email-accepted': true, 'letter-arrived': true, person: true, event: true })
const reason = words<CancelledReason | ExcusedReason>({
  retracted: true, superseded: true, 'left-case': true,
  'opted-out': true, 'victim-died': true, erased: true, 'would-prejudice-investigation': true, 'risk-to-safety': true, 'victim-asked-not-to-be-told': true, other: true,
})

const cause = eitherOf(eventRef, closed<{ telling: string }>({ telling: id }))

const change = closed<ObligationChange>({
  at: instant,
  what: words<ObligationChange['what']>({ due: true, state: true, recipient: true, entitlement: true }),
  from: orNull(text),
  to: orNull(text),
  because: orNull(cause),
})

const facts = closed<MessageFacts>({
  eventType: listed(CASE_EVENT_TYPES),
  occurredAt: instant,
  receivedAt: instant,
  crimeReference: id,
  offenceCategory: listed(OFFENCE_CATEGORIES),
  data: { type: 'object', properties: { note: false, recordedBy: false, victims: false }, description: 'known members of the data of the event, as its own schema says' },
})

/** Of an obligation in one of these states; any when none is given. */
export const obligationSchema = (...states: ObligationState[]): JsonSchema =>
  closed<Obligation>(
    {
      obligationId: uuid, caseId: caseReference, victimId: id, recipientId: id,
      ruleId: id, pack: id, codeVersion: id,
      right: orNull({ type: 'integer', minimum: 1 }),
      kind: words<ObligationKind>({ inform: true, act: true }),
      owedBy: words<ServiceProvider>({ police: true, 'witness-care-unit': true, cps: true, probation: true }),
      basis: words<Basis>({ code: true, statute: true, policy: true }),
      mustTell: flag, entitlement, because: eventRef,
      corrects: orNull(uuid),
      clock: words<ClockKind>({ event: true, 'received-by-wcu': true, agreed: true }),
      clockStartedAt: instant, assumedClock: flag,
      dueOn: orNull(localDate), dueBy: orNull(instant),
      state: states.length > 0 ? listed(states) : state,
      metAt: orNull(instant), metBy: orNull(metBy), late: flag,
      reason: orNull(reason),
      endedAt: orNull(instant), endedBy: orNull(cause),
      confidence: text,
      history: many(change), facts,
    },
    { unfounded: { ...exactly(true), description: 'no fact supports it any more, as if it had never been: lists leave it out' } },
  )
