// Why: a number that nobody has checked may ring at a stranger's; a number for another country or crime helps nobody.
import { describe, expect, it } from '@jest/globals'
import { OFFENCE_CATEGORIES } from '@kept-informed/case-event'
import fc from 'fast-check'
import { chooseSupport } from './choose-support.js'
import type { SupportLine } from './support-line.js'
import { SUPPORT_LINES } from './support-lines.js'

const NOW = Date.UTC(2026, 10, 24, 9)
const line = (change: Partial<SupportLine> = {}): SupportLine => ({ name: 'A', phone: '1', web: null, areas: ['england', 'wales', 'london'], offences: 'any', about: { en: 'It helps.', cy: 'Mae’n helpu.' }, lastChecked: '2026-11-01', source: 'x', ...change })
const wanted = { area: 'england' as const, offenceCategory: 'burglary-dwelling', now: NOW, atMost: 3 }

describe('which support is named', () => {
  it.each<[string, Partial<SupportLine>, boolean]>([
    ['checked lately, for everybody', {}, true],
    ['never checked', { lastChecked: null }, false],
    ['checked a year ago', { lastChecked: '2025-11-24' }, true],
    ['checked more than a year ago', { lastChecked: '2025-11-23' }, false],
    ['for another part of the country', { areas: ['wales'] }, false],
    ['for this crime', { offences: ['burglary-dwelling'] }, true],
    ['for another crime', { offences: ['fraud'] }, false],
  ])('%s', (_, change, named) => {
    expect(chooseSupport(wanted, [line(change)]).length === 1).toBe(named)
  })

  it('what is for this crime comes first, and no more than asked for', () => {
    const lines = ['any', 'any too', 'for it'].map((name) => line({ name, offences: name === 'for it' ? ['burglary-dwelling'] : 'any' }))
    expect(chooseSupport({ ...wanted, atMost: 2 }, lines).map(({ name }) => name)).toEqual(['for it', 'any'])
  })

  it.each(['england', 'wales', 'london'] as const)('somebody helps after every crime in %s', (area) => {
    expect(OFFENCE_CATEGORIES.filter((offenceCategory) => chooseSupport({ ...wanted, area, offenceCategory }).length === 0)).toEqual([])
  })

  it('of what is shipped, only what was checked is ever named', () => {
    fc.assert(fc.property(fc.constantFrom('england' as const, 'wales' as const, 'london' as const), fc.constantFrom(...OFFENCE_CATEGORIES), fc.integer({ min: 0, max: 3000 }), (area, offenceCategory, days) => {
      const now = NOW + days * 86_400_000
      for (const { lastChecked } of chooseSupport({ ...wanted, area, offenceCategory, now })) expect(now - Date.parse(lastChecked ?? '')).toBeLessThanOrEqual(366 * 86_400_000)
    }))
  })
})

describe('the shipped lines', () => {
  it.each(SUPPORT_LINES.map((one) => [one.name, one] as const))('%s: a number or a page, words, a source', (_, { phone, web, about, source, lastChecked }) => {
    expect(phone ?? web).not.toBeNull()
    expect(phone ?? '01').toMatch(/^0[\d ]+$/)
    expect(web ?? 'www.a.uk').toMatch(/^www\.[a-z.]+$/)
    expect(about.en).toMatch(/^[A-Z].*\.$/)
    expect(source).not.toBe('')
    expect(lastChecked ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('what was only recalled, or read long ago, is not marked as checked', () => {
    expect(SUPPORT_LINES.filter(({ lastChecked }) => lastChecked === null).map(({ name }) => name)).toEqual(['Galop', "Men's Advice Line", 'National Stalking Helpline', 'Rape Crisis'])
  })
})
