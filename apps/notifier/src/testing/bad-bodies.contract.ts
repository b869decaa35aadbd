// Why: whoever sends details may get anything wrong, several things at once. Each change below is made to a body that is right, and says
// itself, without asking our parser, whether the body may still be taken and which place must be named.
import fc from 'fast-check'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Body = { [name: string]: Json }

/** `fine`: may be taken. `shape`: 400. `meaning`: 422, unless something else is of shape. `at`: the place that must be named. */
export type Change = { area: string; effect: 'fine' | 'shape' | 'meaning'; at: string; apply: (body: Body) => void }

/** CONTRACT section 4, to the letter. */
export const rightBody = (): Body => ({
  name: { salutation: 'Ms', given: 'Ada', family: 'Byron' },
  dateOfBirth: '1990-12-10', language: 'en', formats: ['large-print'],
  contacts: [
    { contactId: 'm1', channel: 'sms', to: '+447700900123', verifiedAt: '2026-11-01T09:00:00Z', safe: true,
      detail: 'neutral', safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }], expiresOn: '2027-05-01' },
    { contactId: 'e1', channel: 'email', to: 'ada@example.org', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' },
    { contactId: 'p1', channel: 'letter', to: { lines: ['1 High Street', 'London'], postcode: 'E1 1AA' }, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', plainEnvelope: true },
  ],
  prefers: ['sms', 'email', 'letter'], officerOnly: false, safetyFlags: [], codePhrase: 'bluebell', surveyConsent: false,
})

const parentOf = (body: Json, at: string): { holder: Json; name: string } => {
  const names = at.split('/').slice(1)
  const holder = names.slice(0, -1).reduce<Json>((value, name) => (value as Body)[name] ?? null, body)
  return { holder, name: names.at(-1) ?? '' }
}
const put = (at: string, value: Json, effect: Change['effect'], named = at): Change => ({ area: areaOf(at), effect, at: named, apply: (body) => void ((parentOf(body, at).holder as Body)[parentOf(body, at).name] = value) })
const drop = (at: string, effect: Change['effect'], named = at): Change => ({ area: areaOf(at), effect, at: named, apply: (body) => void delete (parentOf(body, at).holder as Body)[parentOf(body, at).name] })
/** Two changes of one area would hide each other: what `to` must be hangs on the channel, and one id on the others. */
function areaOf(at: string): string {
  if (at.endsWith('/contactId')) return 'contact ids'
  return at.replace(/channel$/, 'to').split('/').slice(1, at.startsWith('/contacts/') ? 4 : 2).join('/')
}

const each = (places: string[], values: Json[], effect: Change['effect']): Change[] => places.flatMap((at) => values.map((value) => put(at, value, effect)))

const NOT_TEXT: Json[] = [null, 7, true, [], {}, '', '  ', 'a\nb', 'nul\u0000', '\ud800 half']
const NOT_OBJECTS: Json[] = [null, 7, 'text', [], true]
const NOT_LISTS: Json[] = [null, 7, 'text', {}, true]
const NOT_DAYS: Json[] = [null, 7, '', '10-12-1990', '1990-13-01', '1990-02-30', '1990-2-3', '19901210', '1990-12-10T00:00:00Z', '0000-00-00']
const NOT_MOMENTS: Json[] = [null, 7, '', '2026-11-01', '2026-11-01T09:00:00', '2026-11-01T25:00:00Z', '2026-02-30T09:00:00Z', 'yesterday']
const NOT_HOURS: Json[] = [null, 9, '', '9:00', '09.00', '24:01', '12:60', '25:00', '09:00:00', 'noon']
const NOT_FLAGS: Json[] = [null, 'true', 1, [], {}]
const NOT_NUMBERS: Json[] = [null, 7, '', 'Ada', '07700 900123', '+44', '+447700', '+4477009001234567', '447700900123', '+44 7700 900123', '+0447700900123', '+44770090012a', {}, []]
const NOT_EMAILS: Json[] = [null, 7, '', 'ada', '@example.org', 'ada@', 'ada@@example.org', 'a da@example.org', 'ada@example..org', '.ada@example.org', 'ada@example', 'ada@example.org\nBcc: x@y.z', 'ada@exa mple.org', 'ada@-example.org', {}]
const NOT_POSTCODES: Json[] = [null, 7, '', 'E1', 'E1 1A', '1AA E1', 'E11 1AAA', 'ABC 1AA', 'E1 1CC', '12345', 'E1 1AA E1', {}]

export const CHANGES: Change[] = [
  ...each(['/name', '/contacts/0', '/contacts/1'], NOT_OBJECTS, 'shape').map((change) => ({ ...change, area: change.at === '/name' ? 'name' : `contact ${change.at}` })),
  ...each(['/name/family', '/name/given', '/name/salutation', '/codePhrase'], NOT_TEXT, 'shape'),
  ...each(['/contacts/0/contactId', '/contacts/1/contactId'], NOT_TEXT, 'shape'),
  ...each(['/dateOfBirth'], NOT_DAYS, 'shape'), put('/dateOfBirth', '2031-01-01', 'meaning'), put('/dateOfBirth', '2026-11-25', 'meaning'), put('/dateOfBirth', '2026-11-24', 'fine'), put('/dateOfBirth', '1904-02-29', 'fine'), drop('/dateOfBirth', 'fine'),
  ...each(['/language'], [null, 7, '', 'fr', 'EN', 'english', [], {}], 'shape'), put('/language', 'cy', 'fine'), drop('/language', 'shape'),
  ...each(['/contacts', '/prefers', '/formats', '/safetyFlags'], NOT_LISTS, 'shape').map((change) => (change.at === '/contacts' ? { ...change, area: 'all contacts' } : change)),
  drop('/name', 'shape'), drop('/name/family', 'shape'), drop('/name/given', 'fine'), drop('/prefers', 'shape'), drop('/formats', 'fine'), drop('/codePhrase', 'fine'), drop('/safetyFlags', 'fine'), drop('/officerOnly', 'fine'),
  { ...drop('/contacts', 'shape'), area: 'all contacts' }, { ...put('/contacts', [], 'fine'), area: 'all contacts' },
  put('/prefers', ['sms', 'fax'], 'shape', '/prefers/1'), put('/prefers', ['pigeon', 7], 'shape', '/prefers/1'), put('/prefers', [], 'fine'), put('/formats', ['easy-read', ''], 'shape', '/formats/1'),
  put('/safetyFlags', ['stalking', 'unknown-flag'], 'shape', '/safetyFlags/1'), put('/safetyFlags', ['child', 'homicide'], 'fine'),
  ...each(['/officerOnly', '/surveyConsent'], NOT_FLAGS, 'shape'), put('/officerOnly', true, 'fine'),
  ...each(['/contacts/0/to'], NOT_NUMBERS, 'shape'), put('/contacts/0/to', '+447911123456', 'fine'), put('/contacts/0/to', '+12025550123', 'fine'),
  ...each(['/contacts/1/to'], NOT_EMAILS, 'shape'), put('/contacts/1/to', 'ada+x.y@sub.example.co.uk', 'fine'), put('/contacts/1/to', 'zoë@bücher.example', 'fine'),
  ...each(['/contacts/2/to'], NOT_OBJECTS, 'shape'), ...each(['/contacts/2/to/postcode'], NOT_POSTCODES, 'shape'), ...each(['/contacts/2/to/lines'], [...NOT_LISTS, []], 'shape'),
  put('/contacts/2/to/lines', ['1 High Street', 'two\rlines'], 'shape', '/contacts/2/to/lines/1'), drop('/contacts/2/to/postcode', 'shape'), drop('/contacts/2/to', 'shape'),
  ...each(['/contacts/0/verifiedAt', '/contacts/1/verifiedAt'], NOT_MOMENTS, 'shape'), put('/contacts/0/verifiedAt', '2026-11-25T09:00:00Z', 'meaning'), drop('/contacts/1/verifiedAt', 'shape'), put('/contacts/1/verifiedAt', '2026-11-01T10:00:00.5+01:00', 'fine'),
  ...each(['/contacts/0/safe', '/contacts/2/safe'], NOT_FLAGS, 'shape'), drop('/contacts/0/safe', 'shape'), put('/contacts/0/safe', false, 'fine'), ...each(['/contacts/2/plainEnvelope'], NOT_FLAGS, 'shape'),
  ...each(['/contacts/0/detail', '/contacts/1/detail'], [null, 'some', 'FULL', 7], 'shape'), drop('/contacts/1/detail', 'shape'),
  ...each(['/contacts/1/channel'], [null, 'fax', 'SMS', 7], 'shape'), drop('/contacts/1/channel', 'shape'), drop('/contacts/1/contactId', 'shape'),
  ...each(['/contacts/0/expiresOn'], NOT_DAYS, 'shape'), put('/contacts/0/expiresOn', '2020-01-01', 'fine'),
  ...each(['/contacts/0/safeHours'], NOT_LISTS, 'shape'), put('/contacts/0/safeHours', [], 'fine'), ...each(['/contacts/0/safeHours/0/from', '/contacts/0/safeHours/0/to'], NOT_HOURS, 'shape'),
  ...each(['/contacts/0/safeHours/0/days'], [...NOT_LISTS, []], 'shape'), put('/contacts/0/safeHours/0/days', ['mon', 'Tuesday'], 'shape', '/contacts/0/safeHours/0/days/1'),
  put('/contacts/0/safeHours/0/to', '08:59', 'meaning'), put('/contacts/0/safeHours/0/to', '09:00', 'meaning'), put('/contacts/0/safeHours/0/to', '24:00', 'fine'), drop('/contacts/0/safeHours/0/from', 'shape'),
  put('/contacts/1/contactId', 'm1', 'shape'), put('/extra', { anything: ['goes', null] }, 'fine'),
]

/** One to four changes, none of which hides another. */
export const labelledChanges: fc.Arbitrary<Change[]> = fc.uniqueArray(fc.constantFrom(...CHANGES), { minLength: 1, maxLength: 4, selector: ({ area }) => area }).filter(
  (changes) => !changes.some(({ area }) => (area === 'all contacts' || area.startsWith('contact ')) && changes.filter((other) => other.at.startsWith('/contacts') || other.area.startsWith('contact')).length > 1),
)

const odd = fc.oneof(
  fc.constantFrom<Json>('\ud800', '\u0000', '__proto__', '﷽'.repeat(50), 'x'.repeat(5_000), 1e308, -0, Number.MAX_SAFE_INTEGER, '٠٩:٠٠', '2026-11-01T09:00:00+99:99', '9999-12-31', ' '.repeat(9), '<script>', '%00', "'; drop table victim_details; --"),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
)
type Wild = { path: number[]; how: 'replace' | 'drop' | 'add' | 'double'; value: Json; name: string }

/** Anything anywhere: nobody says what comes of it but that it is never half taken. */
export const wildBodies: fc.Arbitrary<Json> = fc
  .array(fc.record<Wild>({ path: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), how: fc.constantFrom('replace', 'drop', 'add', 'double'), value: odd, name: fc.constantFrom('__proto__', 'constructor', 'toString', '', 'to', 'safe', 'a/b', 'a~b', '0') }), { minLength: 1, maxLength: 6 })
  .map((changes) => changes.reduce<Json>((body, change) => changed(body, change, 0), rightBody()))

function changed(value: Json, change: Wild, depth: number): Json {
  const { path, how, value: given, name } = change
  if (typeof value !== 'object' || value === null || depth === path.length) return given
  const names = Object.keys(value)
  const chosen = names[(path[depth] ?? 0) % Math.max(names.length, 1)]
  const last = depth === path.length - 1 || chosen === undefined
  if (Array.isArray(value)) {
    const at = Number(chosen ?? 0)
    if (!last) return value.map((one, i) => (i === at ? changed(one, change, depth + 1) : one))
    if (how === 'drop') return value.toSpliced(at, 1)
    return how === 'replace' && value.length > 0 ? value.with(at, given) : [...value, how === 'double' ? (value[at] ?? null) : given]
  }
  const copy: Body = { ...value }
  if (!last) copy[chosen] = changed(copy[chosen] ?? null, change, depth + 1)
  else if (how === 'drop' && chosen !== undefined) delete copy[chosen]
  else Object.defineProperty(copy, how === 'add' || chosen === undefined ? name : chosen, { value: given, enumerable: true, configurable: true, writable: true })
  return copy
}
