import { describe, expect, it } from '@jest/globals'
import { checkPacks, type CodePack, type CodeRow, inSuccession, isInForce, readCodePack, SHIPPED_PACKS } from './index.js'

const row = (ruleId: string, ...on: CodeRow['on']): CodeRow => ({
  ruleId, on, kind: 'inform', right: null, paragraph: null, owedBy: 'police', basis: 'policy', clock: 'event', limits: { standard: 5, enhanced: 1 },
  condition: null, mustTell: 'no', settledBy: [], tell: 'It', source: 'Here', confidence: 'V',
})
const agreed = (ruleId: string): CodeRow => ({ ...row(ruleId, 'contact-agreed'), clock: 'agreed', limits: 'agreed' })
const ARREST = row('arrest', 'suspect-arrested')
const CHARGE = row('charge', 'suspect-charged')
type Version = [version: string, from: string, to: string | null, ...rows: CodeRow[]]
const versions = (pack: string, ...all: Version[]): CodePack[] => all.map(([version, effectiveFrom, effectiveTo, ...rows]) => ({ pack, version, effectiveFrom, effectiveTo, rows }))
const code = (...all: Version[]): CodePack[] => versions('victims-code', ...all.map(([version, from, to, ...rows]): Version => [version, from, to, ...(rows.length > 0 ? rows : [ARREST])]))

const KNOWN = { eventTypes: ['suspect-arrested', 'case-closed'], owesNothing: ['case-closed'] }
const faultsOf = (packs: CodePack[], known = KNOWN): string[] => checkPacks(packs, known).map(({ of, pointer, detail }) => `${of ? `${of.pack} ${of.version}` : 'all'}: ${pointer} ${detail}`)
const same = 'is there already; a published version never changes: make a new version'

describe('versions of one pack neither overlap nor leave a gap', () => {
  it.each<[string, CodePack[], string[]]>([
    ['one version, until another comes', code(['1', '2021-04-01', null]), []],
    ['one that ends, and no other', code(['1', '2021-04-01', '2026-12-31']), []],
    ['one after the other', code(['1', '2021-04-01', '2026-12-31'], ['2', '2027-01-01', null]), []],
    ['in whatever order they are given', code(['2', '2027-01-01', null], ['1', '2021-04-01', '2026-12-31']), []],
    ['the first ends by itself when the second begins', code(['1', '2021-04-01', null], ['2', '2027-01-01', null], ['3', '2028-03-01', null]), []],
    ['over a leap day', code(['1', '2021-04-01', '2028-02-29'], ['2', '2028-03-01', null]), []],
    ['a day in both', code(['1', '2021-04-01', '2027-01-01'], ['2', '2027-01-01', null]), ['victims-code 2: /effectiveFrom overlaps version 1, which ends on 2027-01-01']],
    ['one within another', code(['1', '2021-04-01', '2030-12-31'], ['2', '2022-01-01', '2022-12-31'], ['3', '2024-01-01', null]), [
      'victims-code 2: /effectiveFrom overlaps version 1, which ends on 2030-12-31', 'victims-code 3: /effectiveFrom overlaps version 1, which ends on 2030-12-31',
    ]],
    ['two that begin on one day', code(['1', '2021-04-01', null], ['2', '2021-04-01', null]), ['victims-code 2: /effectiveFrom is the first day of version 1 too: the two overlap']],
    ['a day in none', code(['1', '2021-04-01', '2026-12-30'], ['2', '2027-01-01', null]), ['victims-code 2: /effectiveFrom leaves a gap after version 1, which ends on 2026-12-30']],
    ['the gap is in the middle', code(['1', '2021-04-01', null], ['2', '2022-01-01', '2022-12-31'], ['3', '2023-02-01', null]), ['victims-code 3: /effectiveFrom leaves a gap after version 2, which ends on 2022-12-31']],
    ['a version that is there', code(['1', '2021-04-01', '2026-12-31'], ['1', '2027-01-01', null]), [`victims-code 1: /version ${same}`]],
    ['other packs do not count', [...code(['1', '2021-04-01', null]), ...versions('ours', ['1', '2021-04-01', '2022-01-01', CHARGE])], []],
  ])('%s', (_, packs, faults) => {
    expect(faultsOf(packs)).toEqual(faults)
  })
})

describe('a version without an end', () => {
  const packs = code(['1', '2021-04-01', null], ['2', '2027-01-01', null])

  it.each([['2021-03-31', []], ['2021-04-01', ['1']], ['2026-12-31', ['1']], ['2027-01-01', ['2']], ['2040-01-01', ['2']]])('%s: in force is %p', (day, inForce) => {
    expect(inSuccession(packs).filter((pack) => isInForce(pack, day)).map(({ version }) => version)).toEqual(inForce)
  })
})

describe('every event type has a row or is named as owing nothing', () => {
  const none = (type: string, day: string): string => `nothing is owed on ${type} from ${day}, and owesNothing does not name it`
  const both = { eventTypes: ['suspect-arrested', 'suspect-charged'], owesNothing: [] }

  it.each<[string, CodePack[], string[]]>([
    ['both in the Code', code(['1', '2021-04-01', null, ARREST, CHARGE]), []],
    ['one in another pack', [...code(['1', '2021-04-01', null, ARREST]), ...versions('ours', ['1', '2021-04-01', null, CHARGE])], []],
    ['one is forgotten', code(['1', '2021-04-01', null, ARREST]), [`victims-code 1: /rows ${none('suspect-charged', '2021-04-01')}`]],
    ['the next version forgets one, and so does the one after it: named once', code(['1', '2021-04-01', null, ARREST, CHARGE], ['2', '2027-01-01', null, ARREST], ['3', '2028-01-01', null, ARREST]), [`victims-code 2: /rows ${none('suspect-charged', '2027-01-01')}`]],
    ['the next version says that it owes nothing', code(['1', '2021-04-01', null, ARREST, CHARGE], ['2', '2027-01-01', null, ARREST]).map((pack) => (pack.version === '2' ? { ...pack, owesNothing: ['suspect-charged'] } : pack)), []],
    ['the other pack ends', [...code(['1', '2021-04-01', null, ARREST]), ...versions('ours', ['1', '2021-04-01', '2026-12-31', CHARGE])], [`all:  ${none('suspect-charged', '2027-01-01')}`]],
    ['before the Code nothing is asked', [...code(['1', '2021-04-01', null, ARREST, CHARGE]), ...versions('ours', ['1', '2020-01-01', '2020-12-31', row('old', 'suspect-charged')])], []],
    ['there is no Code', versions('ours', ['1', '2021-04-01', null, ARREST, CHARGE]), ['all:  there is no victims-code']],
  ])('%s', (_, packs, faults) => {
    expect(faultsOf(packs, both)).toEqual(faults)
  })

  it('asks by itself for every event type that there is', () => {
    expect(checkPacks(SHIPPED_PACKS.slice(0, 1)).map(({ detail }) => detail.split(' ')[4])).toEqual(expect.arrayContaining(['investigation-opened', 'release-considered']))
  })
})

describe('a rule belongs to one pack', () => {
  it.each<[string, CodePack[], string[]]>([
    ['the same rule on the same days', [...code(['1', '2021-04-01', null]), ...versions('ours', ['1', '2022-01-01', null, CHARGE, ARREST])], ['ours 1: /rows/1/ruleId is a rule id of victims-code 1 on the same days']],
    ['the same rule, moved to another pack when the next version begins', [...code(['1', '2021-04-01', null, ARREST, CHARGE], ['2', '2027-01-01', null, ARREST]), ...versions('ours', ['1', '2027-01-01', null, CHARGE])], []],
    ['two agreed rhythms', [...code(['1', '2021-04-01', null, ARREST, agreed('update')]), ...versions('ours', ['1', '2021-04-01', null, agreed('our-update')])], ['ours 1: /rows/0/clock is agreed in victims-code 1 on the same days: one row says how often a victim is updated']],
  ])('%s', (_, packs, faults) => {
    expect(faultsOf(packs)).toEqual(faults)
  })
})

it('the packs of this table are packs', () => {
  for (const one of code(['1', '2021-04-01', null, ARREST, CHARGE, agreed('update')])) expect(readCodePack(one)).toEqual({ ok: true, value: one })
})
