// Why: what this text leaves out can change without anybody hearing of it.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Obligation } from './obligation.js'
import { obligationTexts } from './obligation-text.js'
import { owed } from './published/example-obligation.js'

const at = owed.clockStartedAt
const told = { at, what: 'due', from: null, to: null, because: { telling: 't' } } as const

/** One other value of each member; what its id is made of, and the day that `dueBy` is on, are said by others. */
const OTHERWISE: Required<{ [Member in keyof Obligation]: Partial<Obligation> | 'said by others' }> = {
  obligationId: { obligationId: 'another' }, caseId: 'said by others', victimId: 'said by others', ruleId: 'said by others', because: 'said by others', dueOn: 'said by others', unfounded: 'said by others',
  recipientId: { recipientId: 'another' }, pack: { pack: 'force-policy' }, codeVersion: { codeVersion: '2026' }, right: { right: null }, kind: { kind: 'act' }, owedBy: { owedBy: 'cps' }, basis: { basis: 'policy' },
  mustTell: { mustTell: true }, entitlement: { entitlement: 'enhanced' }, corrects: { corrects: 'another' }, clock: { clock: 'agreed' }, clockStartedAt: { clockStartedAt: at + 1 }, assumedClock: { assumedClock: true },
  dueBy: { dueBy: null }, state: { state: 'met' }, metAt: { metAt: at }, metBy: { metBy: 'person' }, late: { late: true }, reason: { reason: 'retracted' }, endedAt: { endedAt: at }, endedBy: { endedBy: { telling: 't' } },
  confidence: { confidence: 'K' }, history: { history: [told] }, facts: { facts: { ...owed.facts, data: { suspectRef: 'another' } } },
}

describe('the text of an obligation', () => {
  it.each(Object.entries(OTHERWISE).flatMap(([member, change]) => (typeof change === 'string' ? [] : [{ member, change }])))('is another when $member is', ({ change }) => {
    const textOf = obligationTexts()
    expect(textOf({ ...owed, ...change })).not.toBe(textOf(owed))
  })

  it('is the same for the same, whoever asks', () => expect(obligationTexts()(structuredClone(owed))).toBe(obligationTexts()(owed)))

  it('is one of a kind, whatever people write in ids, names and histories', () => {
    const free = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\n', '"', 'null', '\n\n', '"\n"'))
    const some = fc.record({ recipientId: free, confidence: free, endedBy: fc.oneof(fc.constant(null), fc.record({ telling: free }), fc.record({ source: free, id: free })), history: fc.array(fc.record({ at: fc.integer(), what: fc.constant('due' as const), from: free, to: free, because: fc.constant(null) }), { maxLength: 2 }), facts: fc.record({ crimeReference: free }).map((facts) => ({ ...owed.facts, ...facts })) })
    fc.assert(fc.property(some, some, (one, other) => {
      const textOf = obligationTexts()
      expect(textOf({ ...owed, ...one }) === textOf({ ...owed, ...other })).toBe(JSON.stringify(one) === JSON.stringify(other))
    }), { numRuns: 2_000 })
  })
})
