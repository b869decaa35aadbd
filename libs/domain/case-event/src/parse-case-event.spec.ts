import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCaseEvent, parseCloudEvent, type RawRecord } from './index.js'

const RECEIVED = Date.parse('2026-11-24T09:00:00Z')
const CASE = '01TW/1234567/26'
const arrest = {
  specversion: '1.0', id: 'e-1', source: 'urn:example-police:records', type: 'case.suspect-arrested.v1', subject: CASE, time: '2026-11-23T07:40:00+01:00',
  data: { suspectRef: 'S-1' },
}
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const structured = (event: unknown, key: string | null = CASE): RawRecord => ({ key, headers: { 'content-type': 'application/cloudevents+json' }, value: bytes(event) })
const HEADERS = { 'content-type': 'application/json', ce_specversion: '1.0', ce_id: 'e-1', ce_source: arrest.source, ce_type: arrest.type, ce_subject: CASE, ce_time: arrest.time }
const binary = (headers: Record<string, string> = {}, data: unknown = arrest.data, key: string | null = CASE): RawRecord => ({ key, headers: { ...HEADERS, ...headers }, value: bytes(data) })
const without = <T extends object>(event: T, ...names: string[]): object => Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)))
const data = (type: string, members: object): object => ({ ...arrest, type: `case.${type}.v1`, data: members })
const bad = (...pointers: string[]) => ({ reason: 'bad-data', pointers })
const not = (...pointers: string[]) => ({ reason: 'not-cloudevents', pointers })
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

const event = {
  source: arrest.source, id: 'e-1', type: 'suspect-arrested', caseId: CASE, occurredAt: Date.parse(arrest.time), receivedAt: RECEIVED,
  sequence: null, traceparent: null, extensions: {}, data: { suspectRef: 'S-1' },
}

describe('a case event that is taken', () => {
  it.each<[string, RawRecord, object]>([
    ['structured', structured(arrest), {}],
    ['structured, with a charset and another case of header', { ...structured(arrest), headers: { 'Content-Type': 'application/CloudEvents+json; charset=UTF-8' } }, {}],
    ['binary', binary(), {}],
    ['binary, header names in capitals', { ...binary(), headers: Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toUpperCase(), value])) }, {}],
    ['without headers, by its specversion', { ...structured(arrest), headers: {} }, {}],
    ['a plain JSON content type, by its specversion', { ...structured(arrest), headers: { 'content-type': 'application/json' } }, {}],
    ['structured in spite of ce_ headers', { ...structured(arrest), headers: { ...HEADERS, 'content-type': 'application/cloudevents+json', ce_id: 'other' } }, {}],
    ['a byte order mark before it', { ...structured(arrest), value: bytes(`\ufeff${JSON.stringify(arrest)}`) }, {}],
    ['a time five minutes ahead is taken as now', structured({ ...arrest, time: '2026-11-24T09:05:00Z' }), { occurredAt: RECEIVED }],
    ['a sequence', structured({ ...arrest, sequence: '0012' }), { sequence: '0012' }],
    ['a sequence written as a number', structured({ ...arrest, sequence: 12 }), { sequence: '12' }],
    ['a sequence in a header', binary({ ce_sequence: '7' }), { sequence: '7' }],
    ['a traceparent', structured({ ...arrest, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }), { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }],
    ['a traceparent of the record', { ...structured(arrest), headers: { 'content-type': 'application/cloudevents+json', traceparent: `00-${'c'.repeat(32)}-${'b'.repeat(16)}-01` } }, { traceparent: `00-${'c'.repeat(32)}-${'b'.repeat(16)}-01` }],
    ['a traceparent that is none starts a new trace', structured({ ...arrest, traceparent: 'x' }), { traceparent: null }],
    ['attributes that we do not know', structured({ ...arrest, force: 'met', batch: 3, done: true, deep: { a: 1 } }), { extensions: { force: 'met', batch: '3', done: 'true', deep: '{"a":1}' } }],
    ['absent attributes as null', structured({ ...arrest, sequence: null, datacontenttype: null, other: null }), {}],
    ['data that we do not know', structured(data('suspect-arrested', { suspectRef: 'S-1', colour: { of: ['the', 'car'] } })), { data: { suspectRef: 'S-1', colour: { of: ['the', 'car'] } } }],
    ['victimIds where one victim is named: ignored', structured(data('victim-died', { victimId: 'v', victimIds: 7 })), { type: 'victim-died', data: { victimId: 'v', victimIds: 7 } }],
    ['a calendar with 29 February', structured(data('suspect-bailed', { suspectRef: 'S', returnOn: '2028-02-29' })), { type: 'suspect-bailed', data: { suspectRef: 'S', returnOn: '2028-02-29' } }],
    ['an id of 255 characters', structured({ ...arrest, id: 'é'.repeat(255) }), { id: 'é'.repeat(255) }],
    ['an escaped character that is whole', structured(JSON.stringify(arrest).replace('S-1', '\\ud83d\\ude00')), { data: { suspectRef: '😀' } }],
  ])('%s', (_, record, differs) => {
    const parsed = parseCaseEvent(record, RECEIVED)
    expect(parsed).toMatchObject({ ok: true, event: { ...event, ...differs } })
  })

  it('is kept as given, in structured form, however it came', () => {
    expect(parseCaseEvent(binary({ ce_region: 'west' }), RECEIVED)).toMatchObject({ cloudEvent: { ...arrest, datacontenttype: 'application/json', region: 'west' } })
    expect(parseCaseEvent(structured({ ...arrest, region: 'west' }), RECEIVED)).toMatchObject({ cloudEvent: { ...arrest, region: 'west' } })
  })

  it('pollutes nobody’s prototype', () => {
    const parsed = parseCaseEvent(structured(JSON.stringify(arrest).replace('{', '{"__proto__":{"polluted":1},').replace('"data":{', '"data":{"__proto__":{"polluted":1},')), RECEIVED)
    expect(parsed.ok).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    if (parsed.ok) expect((parsed.event.extensions as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a record that is refused, with every reason', () => {
  it.each<[string, RawRecord, object[], string | null]>([
    ['nothing', { key: CASE, headers: {}, value: bytes('') }, [{ reason: 'not-json' }], null],
    ['words', structured('hello'), [{ reason: 'not-json' }], null],
    ['half an event', structured('{"specversion":"1.0"'), [{ reason: 'not-json' }], null],
    ['bytes that are not UTF-8', { ...structured(''), value: Uint8Array.of(0x7b, 0xff, 0x7d) }, [{ reason: 'not-json' }], null],
    ['binary, data that is not JSON, and more', binary({ ce_time: 'now' }, '{'), [{ reason: 'not-json' }, { reason: 'bad-time' }], CASE],
    ['a list', structured([]), [not('')], null],
    ['null', structured(null), [not('')], null],
    ['a batch', { ...structured([arrest]), headers: { 'content-type': 'application/cloudevents-batch+json' } }, [not('')], null],
    ['Avro', { ...structured(arrest), headers: { 'content-type': 'application/cloudevents+avro' } }, [not('')], null],
    ['an empty object', structured({}), [not('/specversion', '/id', '/source', '/type'), { reason: 'bad-subject' }, { reason: 'bad-time' }, bad('/data')], null],
    ['another specversion', structured({ ...arrest, specversion: '0.3' }), [not('/specversion')], CASE],
    ['a specversion that is a number', structured({ ...arrest, specversion: 1.0 }), [not('/specversion')], CASE],
    ['an id that is a number', structured({ ...arrest, id: 1 }), [not('/id')], CASE],
    ['an empty id', structured({ ...arrest, id: '' }), [not('/id')], CASE],
    ['an id of 256 characters', structured({ ...arrest, id: 'a'.repeat(256) }), [not('/id')], CASE],
    ['an id with a line break', structured({ ...arrest, id: 'a\nb' }), [not('/id')], CASE],
    ['a source with a space', structured({ ...arrest, source: 'met police' }), [not('/source')], CASE],
    ['a source that is no URI reference', structured({ ...arrest, source: '1a:b' }), [not('/source')], CASE],
    ['XML', structured({ ...arrest, datacontenttype: 'text/xml' }), [not('/datacontenttype')], CASE],
    ['XML in a binary record', binary({ 'content-type': 'text/xml' }), [not('/datacontenttype')], CASE],
    ['a sequence of letters', structured({ ...arrest, sequence: 'x1' }), [not('/sequence')], CASE],
    ['a negative sequence', structured({ ...arrest, sequence: -1 }), [not('/sequence')], CASE],
    ['a type that is a list', structured({ ...arrest, type: ['case.suspect-arrested.v1'] }), [not('/type')], CASE],
    ['another version of a type', structured({ ...arrest, type: 'case.suspect-arrested.v2' }), [{ reason: 'unknown-type' }], CASE],
    ['a type from the prototype', structured({ ...arrest, type: '__proto__' }), [{ reason: 'unknown-type' }], CASE],
    ['no subject', structured(without(arrest, 'subject')), [{ reason: 'bad-subject' }], null],
    ['a subject with a space', structured({ ...arrest, subject: '01TW 1' }, '01TW 1'), [{ reason: 'bad-subject' }], null],
    ['a subject of 65 characters', structured({ ...arrest, subject: 'a'.repeat(65) }, 'a'.repeat(65)), [{ reason: 'bad-subject' }], null],
    ['a subject with a line break at its end', structured({ ...arrest, subject: 'a\n' }, 'a\n'), [{ reason: 'bad-subject' }], null],
    ['no time', structured(without(arrest, 'time')), [{ reason: 'bad-time' }], CASE],
    ['a time without an offset', structured({ ...arrest, time: '2026-11-23T07:40:00' }), [{ reason: 'bad-time' }], CASE],
    ['a day that is not', structured({ ...arrest, time: '2026-02-30T07:40:00Z' }), [{ reason: 'bad-time' }], CASE],
    ['a time before there were cases', structured({ ...arrest, time: '0000-01-01T00:00:00Z' }), [{ reason: 'bad-time' }], CASE],
    ['a time as a number', structured({ ...arrest, time: RECEIVED }), [{ reason: 'bad-time' }], CASE],
    ['a time more than five minutes ahead', structured({ ...arrest, time: '2026-11-24T09:05:00.001Z' }), [{ reason: 'bad-time' }], CASE],
    ['no key', structured(arrest, null), [{ reason: 'key-mismatch' }], CASE],
    ['another key', structured(arrest, '01TW/1/26'), [{ reason: 'key-mismatch' }], CASE],
    ['no data', structured(without(arrest, 'data')), [bad('/data')], CASE],
    ['data as text', structured({ ...arrest, data: '{}' }), [bad('/data')], CASE],
    ['data as a list', structured({ ...arrest, data: [] }), [bad('/data')], CASE],
    ['binary, null', binary({}, null), [bad('/data')], CASE],
    ['a missing member', structured(data('suspect-arrested', {})), [bad('/data/suspectRef')], CASE],
    ['members within members', structured(data('crime-reported', { crimeReference: 1, offence: { category: 'mischief' }, victims: [{ victimId: '', role: 'friend' }], officer: {}, force: 'x' })),
      [bad('/data/crimeReference', '/data/offence/category', '/data/victims/0/victimId', '/data/victims/0/role', '/data/officer/officerId')], CASE],
    ['a common member', structured(data('suspect-arrested', { suspectRef: 'S', victimIds: 'v', recordedBy: 3, receivedByWcu: '2026-11-23' })), [bad('/data/victimIds', '/data/recordedBy', '/data/receivedByWcu')], CASE],
    ['a day that is not', structured(data('suspect-bailed', { suspectRef: 'S', returnOn: '2026-11-31' })), [bad('/data/returnOn')], CASE],
    ['a duration of months', structured(data('contact-agreed', { victimId: 'v', every: 'P1M' })), [bad('/data/every')], CASE],
    ['a duration of nothing', structured(data('contact-agreed', { victimId: 'v', every: 'P0D' })), [bad('/data/every')], CASE],
    ['a hold without an end', structured(data('contact-held', { reason: 'x' })), [bad('/data/until')], CASE],
    ['a text that no database holds', structured(JSON.stringify(arrest).replace('S-1', 'S\\u0000')), [bad('/data/suspectRef')], CASE],
    ['half a character', structured(JSON.stringify(arrest).replace('"S-1"', '"S","x":{"y/z":["\\ud800"]}')), [bad('/data/x/y~1z/0')], CASE],
    ['an attribute that no database holds', structured(JSON.stringify(arrest).replace('{', '{"other":"\\u0000",')), [not('/other')], CASE],
    ['thousands of levels', structured(JSON.stringify(arrest).replace('"S-1"', `"S","x":${nested(60_000)}`)), [bad(`/data/x${'/0'.repeat(62)}`)], CASE],
    ['thousands of levels alone', structured(nested(100_000)), [not('')], null],
    ['over 256 KiB', structured({ ...arrest, more: 'x'.repeat(262_144) }), [{ reason: 'too-large' }], CASE],
    ['everything at once', structured({ ...arrest, specversion: '2', id: 3, type: 'case.suspect-arrested.v1', subject: 'a b', time: 'yesterday', data: {}, more: 'x'.repeat(262_144) }, CASE),
      [not('/specversion', '/id'), { reason: 'bad-subject' }, { reason: 'bad-time' }, bad('/data/suspectRef'), { reason: 'key-mismatch' }, { reason: 'too-large' }], null],
  ])('%s', (_, record, rejections, caseId) => {
    expect(parseCaseEvent(record, RECEIVED)).toMatchObject({ ok: false, caseId, rejections })
  })

  it('exactly 256 KiB is taken', () => {
    const room = 262_144 - JSON.stringify({ ...arrest, more: '' }).length
    expect(parseCaseEvent(structured({ ...arrest, more: 'x'.repeat(room) }), RECEIVED).ok).toBe(true)
    expect(parseCaseEvent(structured({ ...arrest, more: 'x'.repeat(room + 1) }), RECEIVED).ok).toBe(false)
  })

  it('says what is wrong in words, one fault for each member, without repeating a value', () => {
    const faulty = data('needs-assessed', { entitlement: 'deluxe', grounds: ['vulnerable', 'secret'], safetyFlags: {} })
    expect(parseCloudEvent(faulty, RECEIVED)).toMatchObject({
      faults: [
        { pointer: '/data/victimId', detail: 'is missing' },
        { pointer: '/data/entitlement', detail: 'must be one of: standard, enhanced' },
        { pointer: '/data/grounds/1', detail: 'must be one of: most-serious-crime, persistently-targeted, vulnerable, intimidated, discretion' },
        { pointer: '/data/safetyFlags', detail: 'must be an array' },
      ],
    })
  })

  it('stays small however many faults there are', () => {
    const parsed = parseCloudEvent({ ...arrest, data: { suspectRef: 'S', victimIds: Array(100_000).fill(1) } }, RECEIVED)
    expect(parsed.ok ? 0 : parsed.faults.length).toBe(1_000)
  })
})

describe('whatever comes', () => {
  const header = fc.constantFrom('content-type', 'Content-Type', 'ce_id', 'ce_type', 'CE_SPECVERSION', 'ce_time', 'ce_data', 'ce___proto__', '__proto__')
  const word = fc.oneof(fc.string(), fc.constantFrom('application/cloudevents+json', 'application/json', '1.0', arrest.type, CASE))
  const answersBothWays = (record: RawRecord): void => {
    const parsed = parseCaseEvent(record, RECEIVED)
    if (!parsed.ok) expect(parsed.rejections.length).toBeGreaterThan(0)
  }

  it('bytes and headers get an answer', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.dictionary(header, word), fc.oneof(fc.uint8Array(), fc.json().map(bytes)), (key, headers, value) => answersBothWays({ key, headers, value })),
      { numRuns: 1_000 },
    )
  })

  it('an event with any JSON anywhere gets an answer', () => {
    const names = [...Object.keys(arrest), '__proto__', 'constructor', 'sequence', 'traceparent', 'data_base64']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), fc.jsonValue(), (name, value, suspectRef) => {
        answersBothWays(structured({ ...arrest, [name]: value }))
        answersBothWays(structured({ ...arrest, data: { suspectRef, [name]: value } }))
        parseCloudEvent(value, RECEIVED)
      }),
      { numRuns: 1_000 },
    )
  })
})
