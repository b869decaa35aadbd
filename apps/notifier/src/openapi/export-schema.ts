// Why: what a person is given of themselves has a published shape, so that it can be read by whoever they hand it to.
const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const maybe = (type: string, format?: string) => ({ type: [type, 'null'], ...(format === undefined ? {} : { format }) })
const many = (items: object) => ({ type: 'array', items })
const whole = (properties: Record<string, object>) => ({ type: 'object', required: Object.keys(properties), properties, additionalProperties: false })

const exportedCase = whole({
  caseId: text, role: maybe('string'), actsFor: maybe('string'), entitlement: maybe('string'), under18: maybe('boolean'), safetyFlags: many(text), optedOutOf: many(text), restricted: { type: 'boolean' },
  holds: many(whole({ reason: text, until: time })),
})
const message = whole({
  caseId: text, notificationId: text, deliveryId: text, channel: { enum: ['sms', 'email', 'letter'] }, contactId: text, status: text, statusAt: time,
  said: { type: 'object', description: 'what was said and to which address, as last sent' }, attempts: many(whole({ startedAt: time, provider: text, outcome: maybe('string') })),
})
const notification = whole({ notificationId: text, caseId: text, about: text, recipientId: text, state: text, withheldBecause: maybe('string'), plannedAt: time })
const task = whole({
  taskId: text, caseId: text, kind: text, for: text, reason: text, state: text, outcome: maybe('string'), openedAt: time, dueBy: maybe('string', 'date-time'), endedAt: maybe('string', 'date-time'), note: maybe('string'),
})
const use = whole({ at: time, by: text, kind: { enum: ['put', 'read', 'export', 'erase', 'sign-in'] }, reason: maybe('string'), caseIds: many(text) })

const signIn = whole({
  askedAt: time, contactId: maybe('string'), sight: maybe('string'), wrongCodes: { type: 'integer' }, letInAt: maybe('string', 'date-time'),
  codes: many(whole({ startedAt: time, contactId: text, channel: text, provider: text, outcome: maybe('string') })),
})
const wantedCall = whole({ caseId: text, from: time, until: time, askedAt: time, openedAt: maybe('string', 'date-time') })

export const personExport = whole({
  victimId: text, exportedAt: time, details: { anyOf: [{ $ref: '#/components/schemas/VictimDetails' }, { type: 'null' }] }, detailsVersion: { type: 'integer' }, cases: many(exportedCase), messages: many(message),
  notifications: many(notification), tasks: many(task), uses: many(use), signIns: many(signIn), wantedCalls: many(wantedCall), wishes: many(whole({ caseId: text, kind: text, askedAt: time, said: { type: 'object' } })),
  offeredContacts: many(whole({ contactId: text, offeredAt: time })), surveysAnswered: many(whole({ caseId: text })), callerChecks: many(whole({ at: time, by: text, outcome: text })), elsewhere: many(whole({ where: text, what: text })),
})

export const usePage = whole({
  items: many(whole({ useId: text, victimId: text, kind: { enum: ['put', 'read', 'export', 'erase', 'sign-in'] }, by: text, reason: maybe('string'), restricted: { type: 'boolean' }, caseIds: many(text), at: time })),
  next: maybe('string'),
})
