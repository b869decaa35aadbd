import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { appendEntries, type EvidenceEntry, type NewEntry, verifyChain } from './index.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const fact = (n: number): NewEntry => ({ caseId: '01TW/1/26', at: 1_000 + n, factType: 'obligation-owed.v1', factId: `f${n}`, factSha256: sha256(`fact ${n}`) })
const chainOf = (length: number): EvidenceEntry[] => appendEntries(null, Array.from({ length }, (_, n) => fact(n)), sha256)
const verify = (entries: EvidenceEntry[]) => verifyChain('01TW/1/26', entries, sha256)

describe('a chain of evidence', () => {
  it('holds when nothing was touched', () => {
    expect(verify(chainOf(5))).toBeNull()
  })

  it('is the same whether its facts came at once or in any split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (length, cut) => {
        const whole = chainOf(length)
        const first = appendEntries(null, Array.from({ length: Math.min(cut, length) }, (_, n) => fact(n)), sha256)
        const rest = Array.from({ length: length - first.length }, (_, n) => fact(first.length + n))
        const second = appendEntries(first.at(-1) ?? null, rest, sha256)
        expect([...first, ...second]).toEqual(whole)
      }),
    )
  })

  it.each<[string, (chain: EvidenceEntry[]) => EvidenceEntry[], number, RegExp]>([
    ['a fact changed', (c) => c.map((e, i) => (i === 2 ? { ...e, factSha256: sha256('other') } : e)), 2, /not what was sealed/],
    ['a time changed', (c) => c.map((e, i) => (i === 0 ? { ...e, at: 5 } : e)), 0, /not what was sealed/],
    ['an entry removed', (c) => c.filter((_, i) => i !== 1), 1, /missing/],
    ['two entries exchanged', (c) => [c[1]!, c[0]!, ...c.slice(2)], 0, /missing/],
    ['an entry of another case slipped in', (c) => c.map((e, i) => (i === 3 ? { ...e, caseId: 'X' } : e)), 3, /another case/],
    ['an entry resealed after a change', (c) => c.map((e, i) => (i === 1 ? appendEntries(c[0]!, [{ ...fact(1), at: 9 }], sha256)[0]! : e)), 2, /does not follow/],
  ])('%s: the first broken entry is named', (_name, tamper, index, why) => {
    const broken = verify(tamper(chainOf(5)))
    expect(broken).toMatchObject({ chain: '01TW/1/26', index })
    expect(broken?.why).toMatch(why)
  })

  it('cut off at its end is found by its head', () => {
    const chain = chainOf(4)
    const head = chain.at(-1)!
    expect(verifyChain('01TW/1/26', chain.slice(0, 3), sha256, head)).toMatchObject({ index: 3 })
    expect(verifyChain('01TW/1/26', chain, sha256, head)).toBeNull()
  })
})
