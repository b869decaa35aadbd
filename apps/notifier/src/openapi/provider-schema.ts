// Why: how a provider stands and how it is changed, as an operator's console sees it.
const text = { type: 'string' }
const orNull = (type: string) => ({ type: [type, 'null'] })
const named = (properties: object) => ({ type: 'object', required: Object.keys(properties), properties })

export const provider = named({
  provider: text, channel: { enum: ['sms', 'email', 'letter'] }, weight: { type: 'integer', minimum: 0, maximum: 100 }, perSecond: orNull('number'), health: { type: 'number' },
  shutUntil: orNull('string'), shutSince: orNull('string'),
  changes: { type: 'array', items: named({ what: { enum: ['weight', 'perSecond', 'shut', 'open'] }, from: orNull('string'), to: orNull('string'), by: text, reason: orNull('string'), at: text }) },
})

export const providerList = named({ items: { type: 'array', items: { $ref: '#/components/schemas/Provider' } } })

export const providerOrder = {
  type: 'object', required: ['weight', 'reason'],
  properties: { weight: { type: 'integer', minimum: 0, maximum: 100 }, perSecond: { ...orNull('number'), minimum: 0.01, maximum: 10_000 }, reason: { ...text, minLength: 1, maxLength: 1_000 } },
}
