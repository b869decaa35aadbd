import { describe, expect, it } from '@jest/globals'
import { readCodePack } from '../index.js'

type Json = Record<string, unknown>
const ROW = {
  ruleId: 'arrest', on: ['suspect-arrested'], kind: 'inform', right: 6, paragraph: null, owedBy: 'police', basis: 'code', clock: 'event', limits: { standard: 5, enhanced: 1 },
  condition: null, mustTell: 'no', settledBy: [], tell: 'The arrest', source: 'A statute', confidence: 'V',
}
const AGREED = { ruleId: 'update', on: ['contact-agreed'], clock: 'agreed', limits: 'agreed' }
const PACK = { pack: 'a-pack', version: '1', effectiveFrom: '2027-01-01', effectiveTo: null, rows: [ROW] }
const pack = (...rows: Json[]): Json => ({ ...PACK, rows: rows.map((row) => ({ ...ROW, ...row })) })
const without = (name: string): Json => ({ ...PACK, rows: [Object.fromEntries(Object.entries(ROW).filter(([member]) => member !== name))] })
const on = (field: string, ...types: string[]): Json => ({ on: types, condition: { field, in: ['cps'] } })
const faultsOf = (json: unknown): string[] => {
  const read = readCodePack(json)
  return read.ok ? [] : read.faults.map(({ pointer, detail }) => `${pointer} ${detail}`)
}

describe('a pack is read', () => {
  it.each<[string, Json]>([
    ['the least', PACK],
    ['with members for people and editors', { ...PACK, $schema: '../schema.json', title: 'Ours', owesNothing: ['suspect-charged'] }],
    ['for one day', { ...PACK, effectiveTo: '2027-01-01' }],
    ['due the same day', pack({ limits: { standard: 0, enhanced: 0 } })],
    ['an agreed rhythm', pack(AGREED)],
    ['owed by whom the event names', pack({ on: ['complaint-made'], kind: 'act', settledBy: ['complaint-answered'], owedBy: 'data.provider' })],
    ['a field that all events have', pack(on('decidedBy', 'no-further-action'))],
    ['a number and a flag', pack({ on: ['sentence-passed'], condition: { all: [{ field: 'specifiedOffence', in: [true] }, { any: [{ field: 'custodyMonths', atLeast: 12 }] }] } })],
    ['an inner field', pack({ on: ['crime-reported'], condition: { field: 'offence.category', in: ['theft', 'arson'] } })],
    ['must-tell for a witness of that hearing', pack({ on: ['hearing-listed', 'appeal-hearing-listed'], mustTell: 'witness' })],
  ])('%s', (_, json) => {
    const { $schema: _editor, ...value } = json
    expect(readCodePack(json)).toEqual({ ok: true, value })
  })
})

const WHOLE = 'must be a whole number from 0 to 260'
const OF_FORM: [string, unknown, string[]][] = [
  ['not an object', [PACK], [' must be an object']],
  ['nothing in it', {}, ['/pack is missing', '/version is missing', '/effectiveFrom is missing', '/effectiveTo is missing', '/rows is missing']],
  ['no rows', { ...PACK, rows: [] }, ['/rows must not be empty']],
  ['a row that is none', { ...PACK, rows: ['arrest'] }, ['/rows/0 must be an object']],
  ['names that are none', { ...PACK, pack: 'A Pack', version: '' }, ['/pack must be lower-case words joined by dashes', '/version must be a name of up to 64 letters, digits, dots, dashes and underscores']],
  ['a member that nobody knows', { ...PACK, 'a/b': 1, rows: [{ ...ROW, tells: 'x' }] }, ['/rows/0/tells is not known here', '/a~1b is not known here']],
  ...Object.keys(ROW).map((name): [string, unknown, string[]] => [`a row without ${name}`, without(name), [`/rows/0/${name} is missing`]]),
  ['an empty source and a blank confidence', pack({ source: '', confidence: ' ' }), ['/rows/0/source must be text that is not empty', '/rows/0/confidence must be text that is not empty']],
  ['a limit below 0, and half a day', pack({ limits: { standard: 2.5, enhanced: -1 } }), [`/rows/0/limits/standard ${WHOLE}`, `/rows/0/limits/enhanced ${WHOLE}`]],
  ['a limit as text', pack({ limits: { standard: '5', enhanced: 1 } }), [`/rows/0/limits/standard ${WHOLE}`]],
  ['a limit longer than a year', pack({ limits: { standard: 500, enhanced: 1 } }), [`/rows/0/limits/standard ${WHOLE}`]],
  ['one limit alone', pack({ limits: 5 }), ['/rows/0/limits must be agreed, or the working days for standard and enhanced']],
  ['no enhanced limit', pack({ limits: { standard: 5 } }), ['/rows/0/limits/enhanced is missing']],
  ['a clock that nobody knows', pack({ clock: 'arrival' }), ['/rows/0/clock must be one of: event, received-by-wcu, agreed']],
  ['a basis that nobody knows', pack({ basis: 'habit' }), ['/rows/0/basis must be one of: code, statute, policy']],
  ['an owner that nobody knows', pack({ owedBy: 'court' }), ['/rows/0/owedBy must be one of: police, witness-care-unit, cps, probation, data.provider']],
  ['a right beyond the twelve', pack({ right: 13 }), ['/rows/0/right must be a whole number from 1 to 12, or null']],
  ['an event type that nobody knows', pack({ on: ['suspect-arrested', 'case.suspect-arrested.v1'] }), ['/rows/0/on/1 must be a case event type that we know, by its short name']],
  ['no event type', pack({ on: [] }), ['/rows/0/on must not be empty']],
  ['an event type twice', pack({ on: ['suspect-arrested', 'suspect-arrested'] }), ['/rows/0/on/1 is there already']],
  ['settled by what nobody knows', pack({ kind: 'act', settledBy: ['told'] }), ['/rows/0/settledBy/0 must be a case event type that we know, by its short name']],
  ['a condition that says nothing', pack({ condition: {} }), ['/rows/0/condition must have one of: all, any, victim, in, atLeast, or null']],
  ['a condition of two kinds', pack({ condition: { victim: 'has-safety-flags', any: [{ victim: 'has-safety-flags' }] } }), ['/rows/0/condition/victim is not known here']],
  ['an empty choice', pack({ condition: { any: [] } }), ['/rows/0/condition/any must not be empty']],
  ['a standing that nobody knows', pack({ condition: { all: [{ victim: 'is-nice' }] } }), ['/rows/0/condition/all/0/victim must be one of: safeguarded-by-a-condition, has-safety-flags, opted-in-to-victim-contact-scheme']],
]
const OF_MEANING: [string, unknown, string[]][] = [
  ['a day that the calendar has not', { ...PACK, effectiveFrom: '2027-02-29' }, ['/effectiveFrom must be a day of the calendar: YYYY-MM-DD']],
  ['an end before the beginning', { ...PACK, effectiveTo: '2026-12-31' }, ['/effectiveTo must not be before effectiveFrom']],
  ['named as owing nothing, but owing', { ...PACK, owesNothing: ['case-closed', 'suspect-arrested'] }, ['/owesNothing/1 has a row']],
  ['the same rule id twice', pack({}, { tell: 'Other' }, { tell: 'A third' }), ['/rows/1/ruleId is the rule id of /rows/0 too', '/rows/2/ruleId is the rule id of /rows/0 too']],
  ['enhanced longer than standard', pack({ limits: { standard: 1, enhanced: 5 } }), ['/rows/0/limits/enhanced must not be longer than standard']],
  ['agreed limits on a clock that counts', pack({ limits: 'agreed' }), ['/rows/0/limits must be agreed where the clock is, and only there']],
  ['counted limits on an agreed clock', pack({ ...AGREED, limits: { standard: 5, enhanced: 5 } }), ['/rows/0/limits must be agreed where the clock is, and only there']],
  ['an agreed clock that nobody agrees', pack({ ...AGREED, on: ['suspect-arrested'] }), ['/rows/0/on must be contact-agreed alone where the clock is agreed']],
  ['an agreed act', pack({ ...AGREED, kind: 'act', settledBy: ['victim-told'] }), ['/rows/0/kind must be inform where the clock is agreed']],
  ['a condition on an agreed clock', pack({ ...AGREED, condition: { victim: 'has-safety-flags' } }), ['/rows/0/condition must be null where the clock is agreed']],
  ['two agreed rhythms', pack(AGREED, { ...AGREED, ruleId: 'another' }), ['/rows/1/clock is agreed in /rows/0 already: one row says how often a victim is updated']],
  ['an act that nothing settles', pack({ kind: 'act' }), ['/rows/0/settledBy must name the events that do it, where the kind is act']],
  ['a telling settled by an event', pack({ settledBy: ['victim-told'] }), ['/rows/0/settledBy must be empty where the kind is inform: being told settles it']],
  ['an owner whom the event does not name', pack({ owedBy: 'data.provider' }), ['/rows/0/owedBy asks for the provider, whom suspect-arrested does not name']],
  ['a witness without a hearing', pack({ mustTell: 'witness', on: ['hearing-listed', 'verdict-given'] }), ['/rows/0/mustTell asks for a hearing, which verdict-given does not have']],
  ['on joining', pack({ on: ['victim-added'] }), ['/rows/0/on/0 must not be victim-added: who joins is owed what crime-reported owes']],
  ['a field that one of the events has not', pack(on('decidedBy', 'no-further-action', 'suspect-charged')), ['/rows/0/condition/field is not a field of suspect-charged']],
  ['an inner field that is none', pack({ on: ['crime-reported'], condition: { any: [{ field: 'offence.sort', in: ['theft'] }, { field: 'victims.role', in: ['victim'] }] } }), ['/rows/0/condition/any/0/field is not a field of crime-reported', '/rows/0/condition/any/1/field is not a field of crime-reported']],
  ['a field that only every object has', pack({ condition: { field: 'constructor', in: ['x'] } }), ['/rows/0/condition/field is not a field of suspect-arrested']],
  ['a value that the field never has', pack({ on: ['crime-reported'], condition: { field: 'offence.category', in: ['theft', 'murder', 1] } }), ['/rows/0/condition/in/1 is not a value that the field has in crime-reported', '/rows/0/condition/in/2 is not a value that the field has in crime-reported']],
  ['text where the field is a flag', pack({ on: ['sentence-passed'], condition: { field: 'specifiedOffence', in: ['true'] } }), ['/rows/0/condition/in/0 is not a value that the field has in sentence-passed']],
  ['at least, of a text', pack({ on: ['sentence-passed'], condition: { field: 'sentence', atLeast: 12 } }), ['/rows/0/condition/atLeast asks for a number, which the field is not in sentence-passed']],
  ['safeguards where there are no conditions', pack({ condition: { victim: 'safeguarded-by-a-condition' } }), ['/rows/0/condition/victim asks for conditions, which suspect-arrested does not have']],
]

describe('a broken pack is refused with every fault named', () => {
  it.each([...OF_FORM, ...OF_MEANING])('%s', (_, json, faults) => {
    expect(faultsOf(json)).toEqual(faults)
  })

  it('all at once: of form and of meaning, in this row and that', () => {
    const broken = {
      ...pack({ source: '', on: ['suspect-arrested', 'nope'], condition: { all: [{ field: 'decidedBy', in: ['cps'] }, { victim: 'x' }] } }, { kind: 'act', limits: { standard: 1, enhanced: 2 } }),
      effectiveFrom: 'soon',
    }
    expect(faultsOf(broken).map((fault) => fault.split(' ')[0])).toEqual([
      '/effectiveFrom', '/rows/0/on/1', '/rows/0/condition/all/1/victim', '/rows/0/source', '/rows/0/condition/all/0/field', '/rows/1/limits/enhanced', '/rows/1/settledBy', '/rows/1/ruleId',
    ])
  })

  it('never repeats a value', () => {
    expect(faultsOf(pack({ ruleId: 'Secret Name', on: ['secret-type'], clock: 'secret' })).join()).not.toMatch(/secret/i)
  })
})
