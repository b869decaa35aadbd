// Why: the shape of a preview as it is promised.
import { NOTIFICATION_STATES, WITHHELD_BECAUSE } from '@kept-informed/notification'

const text = { type: 'string' }
const instant = { type: 'string', format: 'date-time' }
const instantOrNull = { type: ['string', 'null'], format: 'date-time' }
const texts = { type: 'array', items: text }
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({ type: 'object', required: Object.keys(properties).filter((name) => !optional.includes(name)), properties })
const list = (properties: Record<string, object>) => ({ type: 'array', items: object(properties) })
const CHANNEL = { enum: ['sms', 'email', 'letter'] }

const task = { kind: text, for: text, dueBy: instantOrNull, reason: text }

const words = {
  ...object(
    {
      channel: CHANNEL, contactId: text, language: { enum: ['en', 'cy'] }, detail: { enum: ['neutral', 'full'] }, templateId: text, templateVersion: text,
      text: { ...text, description: 'of a text message or an email' }, subject: text, html: text, letter: { type: 'object', description: 'all that is printed but the address' }, plainEnvelope: { type: 'boolean' },
    },
    ['text', 'subject', 'html', 'letter', 'plainEnvelope'],
  ),
  type: ['object', 'null'],
}

const message = {
  notificationId: text, obligationIds: texts, insteadOf: { ...texts, description: 'notifications whose news this one would carry' }, recipientId: { type: ['string', 'null'] },
  atOnce: { enum: NOTIFICATION_STATES, description: 'its state right after the event is recorded' },
  reasons: { ...list({ because: { enum: WITHHELD_BECAUSE }, sentence: text }), description: 'every reason why it does not leave at once, the one that wins first' },
  tasks: { ...list(task), description: 'that it would open for a person' },
  leavesAt: { ...instantOrNull, description: 'null: never by itself' },
  onApproval: { type: 'boolean', description: 'true: at `leavesAt` if an officer approves it at once, later if later' },
  message: words,
  rungs: {
    ...list({ channel: CHANNEL, contactId: text, leavesAt: instant, arrivesAt: instant, startBy: { ...instantOrNull, description: 'the last moment at which it may begin, arrives in time and leaves what comes after it its turn; null: no day presses, or it is none of the ways in time' } }),
    description: 'what could be tried, best first',
  },
  officerBy: { ...instantOrNull, description: 'when the officer is asked to call at the latest, unless she has been told; one that is past: at once; null: no day presses' },
  supervisorBy: { ...instantOrNull, description: 'when whoever is set over the officer is, if the officer has not called' },
}

const obligation = { obligationId: text, ruleId: text, kind: text, owedBy: text, recipientId: text, dueBy: instantOrNull, state: text, reason: { type: ['string', 'null'] } }

export const preview = object({
  caseId: text, asOf: instant,
  victims: list({
    victimId: text, obligations: { ...list(obligation), description: 'as they would be; only what would appear or change' }, messages: { ...list(message), description: 'only those that would go otherwise than without the event' },
    handOffs: { ...list({ ...task, obligationIds: texts }), description: 'what others owe, as it would be handed to them' },
  }),
})
