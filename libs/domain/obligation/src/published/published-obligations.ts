// Why: the whole of what obligations.v1 may carry, type by type; a new type does not compile until it has its schema and its example.
import { type FactMessage, type Instant, isoInstant } from '@kept-informed/kernel'
import type { ObligationState } from '../obligation.js'
import type { CaseContextMessage, CaseEventMessage, ObligationMessage, ObligationMessageType, ObligationsTopicMessage } from '../obligations-topic.js'
import { caseContextSchema, recordedEventSchema } from './case-schemas.js'
import { after, arrest, context, DAY, EXAMPLE_CASE, LATEST, owed } from './example-obligation.js'
import { obligationSchema } from './obligation-schema.js'
import type { PublishedMessage, PublishedTopic } from './published-message.js'
import { closed, revision } from './shapes.js'

export const OBLIGATIONS_SENDER = { source: 'urn:kept-informed:rules', from: 'case-events.v1/5/1042' }

const TOLD_AT = after(DAY)
const UNDONE_AT = TOLD_AT + 60_000
const SOONER = after(DAY + 14 * 60) - 1
const telling = '5d0c0b3e-4f52-5c0a-9d2e-6a1f0b7c8d90'
const assessment = { source: arrest.source, id: '20261123-0002' }
const retraction = { source: arrest.source, id: '20261123-0004' }
const optOut = { source: arrest.source, id: '20261123-0005' }

type Data = ObligationMessage['data']
const said = <Type extends ObligationMessageType>(type: Type, states: ObligationState[], { at, ...data }: Data & { at: Instant }): PublishedMessage<FactMessage<Type, Data>> => ({
  data: closed<Data>({ revision, obligation: obligationSchema(...states) }),
  example: { type, caseId: EXAMPLE_CASE, at, data },
})
const recorded = <Type extends CaseEventMessage['type']>(type: Type, { at, ...data }: CaseEventMessage['data'] & { at: Instant }): PublishedMessage<FactMessage<Type, CaseEventMessage['data']>> => ({
  data: closed<CaseEventMessage['data']>({ revision, event: recordedEventSchema(data.event.retracted) }),
  example: { type, caseId: EXAMPLE_CASE, at, data },
})

export const PUBLISHED_OBLIGATIONS: PublishedTopic<ObligationsTopicMessage> = {
  'obligation-owed.v1': said('obligation-owed.v1', ['owed'], { at: after(1), revision: 2, obligation: owed }),
  'obligation-changed.v1': said('obligation-changed.v1', [], {
    at: after(180),
    revision: 3,
    obligation: {
      ...owed, entitlement: 'enhanced', dueOn: '2026-11-24', dueBy: SOONER,
      history: [
        { at: after(180), what: 'entitlement', from: 'standard', to: 'enhanced', because: assessment },
        { at: after(180), what: 'due', from: isoInstant(LATEST), to: isoInstant(SOONER), because: assessment },
      ],
    },
  }),
  'obligation-became-overdue.v1': said('obligation-became-overdue.v1', ['overdue'], { at: LATEST + 1, revision: 3, obligation: { ...owed, state: 'overdue', late: true } }),
  'obligation-met.v1': said('obligation-met.v1', ['met'], { at: TOLD_AT, revision: 3, obligation: { ...owed, state: 'met', metAt: TOLD_AT, metBy: 'sms-receipt', endedAt: TOLD_AT, endedBy: { telling } } }),
  'obligation-reopened.v1': said('obligation-reopened.v1', ['owed', 'overdue'], {
    at: UNDONE_AT, revision: 4, obligation: { ...owed, history: [{ at: TOLD_AT, what: 'state', from: 'owed', to: 'met', because: { telling } }, { at: UNDONE_AT, what: 'state', from: 'met', to: 'owed', because: { telling } }] },
  }),
  'obligation-cancelled.v1': said('obligation-cancelled.v1', ['cancelled'], { at: after(60), revision: 3, obligation: { ...owed, state: 'cancelled', reason: 'retracted', endedAt: after(60), endedBy: retraction } }),
  'obligation-excused.v1': said('obligation-excused.v1', ['excused'], { at: after(60), revision: 3, obligation: { ...owed, state: 'excused', reason: 'opted-out', endedAt: after(60), endedBy: optOut } }),
  'case-event-recorded.v1': recorded('case-event-recorded.v1', { at: after(1), revision: 2, event: arrest }),
  'case-event-retracted.v1': recorded('case-event-retracted.v1', { at: after(60), revision: 3, event: { ...arrest, retracted: true } }),
  'case-context-changed.v1': {
    data: closed<CaseContextMessage['data']>({ revision, context: caseContextSchema }),
    example: { type: 'case-context-changed.v1', caseId: EXAMPLE_CASE, at: after(1), data: { revision: 2, context } },
  },
}
