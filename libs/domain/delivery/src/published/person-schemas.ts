// Why: that a person was told, was erased, is a child, or had their details read is told by id; what they were told or who they are never is.
import type { JsonSchema } from '@kept-informed/case-event'
import type { PersonFact, Telling } from '@kept-informed/obligation'
import { caseReference, closed, exactly, flag, id, instant, many, orNull, uuid, words } from '@kept-informed/obligation/published'
import type { DetailsMessage, DetailsWhy, NudgeMessage } from '../deliveries-topic.js'

export const tellingSchema = (undoneAt: JsonSchema): JsonSchema =>
  closed<Telling>({
    tellingId: { ...uuid, description: 'the delivery' },
    caseId: caseReference,
    victimId: id,
    recipientId: id,
    obligationIds: many(uuid),
    at: instant,
    metBy: words<Telling['metBy']>({ 'sms-receipt': true, 'email-accepted': true, 'letter-arrived': true }),
    undoneAt,
  })

export const erasedSchema: JsonSchema = closed<Extract<PersonFact, { kind: 'erased' }>>({ kind: exactly('erased'), victimId: id, at: instant })
export const ageSchema: JsonSchema = closed<Extract<PersonFact, { kind: 'child' }>>({ kind: exactly('child'), victimId: id, at: instant, under18: flag, toldDirectly: flag })
export const detailsSchema: JsonSchema = closed<DetailsMessage['data']>({ victimId: id, by: { ...id, description: 'who asked, as their token says' }, why: words<DetailsWhy>({ put: true, 'reason-stated': true, 'no-reason-stated': true, 'subject-access': true, 'sign-in': true }), at: instant })
export const nudgeSchema: JsonSchema = closed<NudgeMessage['data']>({
  nudgeId: uuid, officerId: { ...id, description: 'who was told that something waits' }, by: { ...orNull(id), description: 'who asked for it by hand; null: it went by itself' }, at: instant,
})
