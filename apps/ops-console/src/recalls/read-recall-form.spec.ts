import { describe, expect, it } from '@jest/globals'
import { readRecallForm, readWordsForm, recallField, wordsField } from './read-recall-form.js'

const REASON = { reason: 'the prison took it back' }

describe('an order to recall', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['an event of a source that is in no list', { kind: 'event', other: 'urn:p', eventId: 'e1' }, { event: { source: 'urn:p', id: 'e1' } }],
    ['an event', { kind: 'event', eventSource: 'urn:p', eventId: 'e1' }, { event: { source: 'urn:p', id: 'e1' } }],
    [
      'a batch, by the clock in London',
      { kind: 'batch', batchSource: 'urn:p', from: '2026-07-01T10:00', to: '2026-07-01T11:00', rule: '' },
      { batch: { source: 'urn:p', from: '2026-07-01T09:00:00.000Z', to: '2026-07-01T10:00:00.000Z', rule: null } },
    ],
    [
      'a wording in both languages',
      { kind: 'wording', wording: 'verdict/2', language: '' },
      { wording: { wordingId: 'verdict', version: '2', language: null } },
    ],
    [
      'a wording in one',
      { kind: 'wording', wording: 'verdict/2', language: 'cy' },
      { wording: { wordingId: 'verdict', version: '2', language: 'cy' } },
    ],
  ])('names %s', (_, body, what) => expect(readRecallForm({ ...REASON, ...body }).order).toEqual({ what, ...REASON }))

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, ['kind', 'reason']],
    ['an event without its id', { ...REASON, kind: 'event', eventSource: 'urn:p' }, ['eventId']],
    ['a batch without times', { ...REASON, kind: 'batch', batchSource: 'urn:p', to: 'tomorrow' }, ['from', 'to']],
    ['an event of two sources', { ...REASON, kind: 'event', eventSource: 'urn:p', other: 'urn:q', eventId: 'e1' }, ['eventSource']],
    ['a batch of no source', { ...REASON, kind: 'batch', from: '2026-07-01T10:00', to: '2026-07-01T11:00' }, ['batchSource']],
    ['half a wording', { ...REASON, kind: 'wording', wording: 'verdict' }, ['wording']],
  ])('with %s is not sent', (_, body, fields) => {
    const { faults, order } = readRecallForm(body)
    expect([faults.map(({ field }) => field), order]).toEqual([fields, null])
  })
  it.each([
    ['/what/batch/from', 'from'],
    ['/what', 'kind'],
    ['/what/wording/version', 'wording'],
    ['/reason', 'reason'],
  ])('what the door says of %s stands at %s', (pointer, field) => expect(recallField(pointer)).toBe(field))
})

describe('the words of a correction', () => {
  it('are those that are released', () => expect(readWordsForm({ which: 'released' })).toMatchObject({ faults: [], words: { released: true } }))
  it('or written here, a paragraph a line', () => {
    expect(readWordsForm({ which: 'own', 'en-heading': ' H ', 'en-happened': 'one\r\n\r\n two ' }).words).toMatchObject({
      words: { en: { heading: 'H', sms: '', happened: ['one', 'two'], means: [] } },
    })
  })
  it('or not chosen', () => expect(readWordsForm({}).faults).toEqual([{ field: 'which', words: 'recall.choose-words' }]))
  it.each([
    ['/words/cy/happened/0', 'cy-happened'],
    ['/en/sms', 'en-sms'],
    ['/released', 'which'],
  ])('what the door says of %s stands at %s', (pointer, field) => expect(wordsField(pointer)).toBe(field))
})
