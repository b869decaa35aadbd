import { describe, expect, it } from '@jest/globals'
import { readRecordForm } from './read-record-form.js'
import { recordableOf, RECORDABLES } from './recordables.js'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const ID = '00000000-0000-4000-8000-000000000001'
const ABOUT = 'urn:police e 1'
const choices = { victimIds: ['v1', 'v2'], about: [ABOUT], now: NOW, newId: () => 'new' }
const read = (kind: string, body: Record<string, unknown>) => {
  const recordable = recordableOf(kind)
  if (!recordable) throw new Error(kind)
  const { form, faults, at } = readRecordForm(recordable.fields, body, choices)
  return {
    form,
    faults: faults.map(({ field, words }) => `${field} ${words.replace('record.fault.', '')}`),
    at,
    data: faults.length === 0 ? recordable.data(form.values, { subject: 'PC-1' }) : null,
  }
}
const day = (name: string, text: string) => ({ [`${name}-year`]: text.slice(0, 4), [`${name}-month`]: text.slice(5, 7), [`${name}-day`]: text.slice(8) })

describe('what is recorded', () => {
  it.each<[string, string, Record<string, unknown>, object]>([
    [
      'told by phone of one thing',
      'victim-told',
      { victimId: 'v1', how: 'phone', about: ABOUT, note: '' },
      { victimId: 'v1', by: 'PC-1', how: 'phone', about: [{ source: 'urn:police', id: 'e 1' }] },
    ],
    [
      'told in general, with a note',
      'victim-told',
      { victimId: 'v1', how: 'in-person', note: ' she asked ' },
      { victimId: 'v1', by: 'PC-1', how: 'in-person', note: 'she asked' },
    ],
    [
      'an assessment',
      'needs-assessed',
      { victimId: 'v2', entitlement: 'enhanced', grounds: ['vulnerable', 'intimidated'] },
      { victimId: 'v2', entitlement: 'enhanced', grounds: ['vulnerable', 'intimidated'] },
    ],
    ['a rhythm', 'contact-agreed', { victimId: 'v1', every: 'P14D', method: 'phone' }, { victimId: 'v1', every: 'P14D', method: 'phone' }],
    [
      'a hold of one',
      'contact-held',
      { victimId: 'v1', reason: 'she is away', ...day('until', '2026-12-01') },
      { victimId: 'v1', reason: 'she is away', until: '2026-12-01T09:00:00.000Z' },
    ],
    ['a hold of all', 'contact-held', { victimId: '*', reason: 'x', ...day('until', '2027-07-01') }, { reason: 'x', until: '2027-07-01T08:00:00.000Z' }],
    ['an end of all holds', 'contact-released', { victimId: '*' }, {}],
    ['an attendance', 'officer-attended', { victimId: 'v1' }, { victimIds: ['v1'] }],
    [
      'bail',
      'suspect-bailed',
      { suspectRef: 's1', conditions: 'No contact\r\n\r\n Stay away ', ...day('returnOn', '2026-12-24') },
      { suspectRef: 's1', conditions: [{ text: 'No contact' }, { text: 'Stay away' }], returnOn: '2026-12-24' },
    ],
    ['a charge', 'suspect-charged', { suspectRef: 's1', charges: 'Theft' }, { suspectRef: 's1', charges: ['Theft'] }],
    [
      'no further action',
      'no-further-action',
      { reason: 'no evidence', decidedBy: 'police', reviewAvailable: 'yes' },
      { reason: 'no evidence', decidedBy: 'police', reviewAvailable: true },
    ],
    ['another officer', 'officer-changed', { officerId: 'PC-2', unit: '' }, { officer: { officerId: 'PC-2' } }],
  ])('%s', (_, kind, body, data) => expect(read(kind, { eventId: ID, ...body })).toMatchObject({ faults: [], data, at: NOW, form: { eventId: ID } }))

  it.each([
    ['a task', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000002'],
    ['what is no task', '../tasks', ''],
    ['no task', undefined, ''],
  ])('is done for %s', (_, taskId, expected) => expect(read('contact-agreed', { victimId: 'v1', every: 'P7D', taskId }).form.taskId).toBe(expected))

  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['nothing at all', 'victim-told', {}, ['victimId person', 'how choose']],
    ['somebody of another case', 'victim-told', { victimId: 'v9', how: 'phone' }, ['victimId person']],
    ['all, where one is meant', 'victim-told', { victimId: '*', how: 'phone' }, ['victimId person']],
    ['another way', 'victim-told', { victimId: 'v1', how: 'fax' }, ['how choose']],
    ['a hold without an end', 'contact-held', { victimId: '*', reason: 'x' }, ['until day']],
    ['a hold that ends today', 'contact-held', { victimId: '*', reason: 'x', ...day('until', '2026-11-26') }, ['until ahead']],
    ['no such day', 'contact-held', { victimId: '*', reason: 'x', ...day('until', '2026-02-30') }, ['until day']],
    ['too long', 'officer-changed', { officerId: 'x'.repeat(201) }, ['officerId long']],
    ['earlier without a time', 'officer-attended', { victimId: '*', ...day('happened', '2026-11-25') }, ['happened when']],
    ['earlier, but ahead', 'officer-attended', { victimId: '*', time: '10:01', ...day('happened', '2026-11-26') }, ['happened future']],
  ])('%s is said', (_, kind, body, faults) => expect(read(kind, { eventId: ID, ...body }).faults).toEqual(faults))

  it('happened when it is said, by London’s clocks', () =>
    expect(read('officer-attended', { victimId: '*', time: '0905', ...day('happened', '2026-07-01') }).at).toBe(Date.parse('2026-07-01T08:05:00Z')))
  it('names only news that is owed here', () =>
    expect(read('victim-told', { victimId: 'v1', how: 'phone', about: [ABOUT, 'urn:other x'] }).form.values['about']).toEqual([ABOUT]))
  it.each(['', 'x', '../../etc', 7])('has an id of ours where %s was given', (eventId) =>
    expect(read('officer-attended', { eventId, victimId: '*' }).form.eventId).toBe('new'),
  )
  it('has a kind of its own each', () => expect(new Set(RECORDABLES.map(({ kind }) => kind)).size).toBe(RECORDABLES.length))
})
