// Why: a recall is ordered in a hurry and read under pressure: its door says exactly what it takes and what its answers mean.
import { REACHED } from '@kept-informed/delivery'

const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const reason = { type: 'string', minLength: 1, maxLength: 1_000 }
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const count = { type: 'integer', minimum: 0 }
const object = (properties: Record<string, object>, more: object = {}) => ({ type: 'object', required: Object.keys(properties), properties, ...more })
const seconds = { type: ['number', 'null'], description: 'null: not over yet' }

const what = {
  oneOf: [
    object({ event: object({ source: text, id: text }) }),
    object({ batch: { ...object({ source: text, from: time, to: time }), properties: { source: text, from: { ...time, description: 'when we received it' }, to: { ...time, description: 'not included' }, rule: { ...text, description: 'a rule id; absent: whatever came of it' } } } }),
    object({ wording: { ...object({ wordingId: text, version: text }), properties: { wordingId: { ...text, description: 'a rule id, `correction` or `neutral`' }, version: text, language: { enum: ['en', 'cy'], description: 'absent: both' } } } }),
  ],
}
const ownText = object({ heading: text, sms: text, happened: { type: 'array', minItems: 1, maxItems: 10, items: text }, means: { type: 'array', maxItems: 10, items: text }, next: { type: 'array', maxItems: 10, items: text } })
const ownWords = object({ en: ownText, cy: ownText }, { description: 'plain sentences; `((news))` is what was wrongly told, to go on after "We told you that", and `((on))` the day of it' })
const said = object({ by: text, at: time, reason: nullable(reason) })
const recall = object({
  recallId: text, what, reason, by: text, askedAt: time, listedAt: { ...nullable(time), description: 'when its messages had been found; null: they are being looked for' }, lifted: nullable(said),
  correction: nullable(object({
    state: { enum: ['proposed', 'approved', 'refused'] }, words: { oneOf: [object({ released: { const: true } }), object({ own: ownWords })] }, proposedBy: text, proposedAt: time,
    word: nullable({ ...said, properties: { ...said.properties, word: { enum: ['approve', 'refuse'] } } }),
  })),
})
const inFull = {
  ...recall,
  properties: {
    ...recall.properties,
    messages: object({ stopped: count, gotIt: count, mayHaveGotIt: count, underWay: count, notLookedAt: count, corrected: count }),
    corrections: object({ planned: count, withheld: count, sending: count, told: count, failed: count, other: count }),
    clock: object({
      stoppedAt: { ...nullable(time), description: 'when the last call that was under way was over; null: not known yet' }, approvedAt: nullable(time), firstCorrectionLeftAt: nullable(time), lastCorrectionLeftAt: nullable(time), lastCorrectionArrivedAt: nullable(time),
      seconds: object({ askedToStopped: seconds, askedToApproved: seconds, approvedToFirstLeft: seconds, approvedToLastLeft: seconds, askedToLastArrived: seconds }),
    }),
  },
}
const message = object({
  notificationId: text, caseId: text, victimId: text, recipientId: text, state: text, correctedBy: { ...nullable(text), description: 'the message that corrects it' },
  reached: { ...nullable({ enum: REACHED }), description: '`may-have-got`: nobody will ever know; `under-way`: a call, or the question of what became of it, is not answered; null: not looked at yet' },
  deliveries: { type: 'array', items: object({ deliveryId: text, channel: text, contactId: text, status: text, attempts: { type: 'array', items: object({ attemptId: text, provider: text, startedAt: time, outcome: nullable(text) }) } }) },
})
const some = object({ count, notificationIds: { type: 'array', maxItems: 100, items: text } })
const page = (items: object) => object({ items: { type: 'array', items }, next: { type: ['string', 'null'] } })

export const recallSchemas = {
  Recall: recall,
  RecallInFull: inFull,
  RecallOrder: { type: 'object', required: ['what', 'reason'], properties: { what, reason, dryRun: { type: 'boolean', default: false } } },
  ForeseenRecall: object({ dryRun: { const: true }, wouldStop: some, gotIt: some, mayHaveGotIt: some, underWay: some }),
  RecallPage: page(recall),
  RecalledMessagePage: page(message),
  CorrectionWords: { oneOf: [object({ released: { const: true } }), object({ words: ownWords })] },
  WordOnCorrection: object({ word: { enum: ['approve', 'refuse'] }, reason }),
  RecallLift: object({ reason }),
}
