// Why: how a text stands, and how it will be read, as other teams' consoles see it.
const text = { type: 'string' }
const strings = { type: 'array', items: text }

const standing = {
  wordingId: text, language: { enum: ['en', 'cy'] }, version: text, status: { enum: ['shipped', 'needs-human-review'] }, sha256: text,
  state: { enum: ['shipped', 'approved', 'published', 'withdrawn'] }, approvedBy: strings,
  withdrawn: { type: ['object', 'null'], required: ['by', 'reason'], properties: { by: text, reason: text } },
}

const named = (properties: object) => ({ type: 'object', required: Object.keys(properties), properties })

export const wording = named(standing)

export const wordingInFull = named({
  ...standing,
  faults: { type: 'array', items: named({ check: text, form: text, detail: text }) },
  messages: {
    type: 'array',
    items: {
      type: 'object',
      required: ['form', 'text'],
      properties: { form: text, text, size: named({ alphabet: { enum: ['GSM-7', 'UCS-2'] }, units: { type: 'integer' }, segments: { type: 'integer' } }) },
    },
  },
})

export const wordingPage = named({ items: { type: 'array', items: { $ref: '#/components/schemas/Wording' } }, next: { type: ['string', 'null'] } })
