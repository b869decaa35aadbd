import type { LogRecord } from '@kept-informed/event-log'
import { verifyChain } from '@kept-informed/evidence-chain'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { chainFacts } from './chain-facts.js'
import { projectFacts } from './project-facts.js'
import { type Fact, readFact } from './read-fact.js'
import { sha256 } from './sha256.js'

const record = (value: unknown): LogRecord => ({
  topic: 'obligations.v1', partition: 0, offset: 0, key: 'C1', headers: {}, arrivedAt: 0,
  value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})
const envelope = (n: number, caseId = 'C1', revision = n, state = 'open') => ({
  specversion: '1.0', id: `case-events.v1/0/${n}/0`, source: 'urn:kept-informed:rules', type: 'task-opened.v1', subject: caseId,
  time: '2026-11-24T09:00:00.000Z', datacontenttype: 'application/json',
  data: { revision, task: { taskId: 't1', caseId, kind: 'call', for: 'officer:o1', victimId: 'v1', obligationIds: [], notificationId: null, dueBy: null, state, outcome: null, reason: 'held' } },
})
const fact = (n: number, caseId = 'C1', revision = n, state = 'open'): Fact => {
  const read = readFact(record(envelope(n, caseId, revision, state)))
  if (!read.ok) throw new Error(read.reason)
  return read.fact
}

describe('reading a record', () => {
  it.each<[string, unknown, string]>([
    ['not JSON', '{"a":', 'not-json'],
    ['a number', 7, 'not-a-fact'],
    ['null', 'null', 'not-a-fact'],
    ['no subject', { ...envelope(1), subject: undefined }, 'not-a-fact'],
    ['a time without an offset', { ...envelope(1), time: '2026-11-24T09:00:00' }, 'not-a-fact'],
    ['data that is no object', { ...envelope(1), data: 'x' }, 'not-a-fact'],
  ])('%s is set aside', (_name, value, reason) => {
    expect(readFact(record(value))).toEqual({ ok: false, reason })
  })

  it('a fact keeps its id whatever the order of its members', () => {
    const { data, ...rest } = envelope(1)
    expect(readFact(record({ data, ...rest }))).toEqual(readFact(record(envelope(1))))
  })
})

describe('chains of a batch', () => {
  it('one chain a case, each whole, whatever the mix', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('C1', 'C2', 'C3'), fc.integer({ min: 0, max: 30 })), { maxLength: 60 }), (pairs) => {
        const growths = chainFacts(pairs.map(([caseId, n]) => fact(n, caseId)), new Map(), new Set())
        for (const { caseId, entries, head } of growths) {
          expect(verifyChain(caseId, entries, sha256, head)).toBeNull()
          expect(new Set(entries.map((entry) => entry.factId)).size).toBe(entries.length)
        }
      }),
    )
  })

  it('a fact that stands in the chain adds nothing', () => {
    const [first] = chainFacts([fact(1)], new Map(), new Set())
    const heads = new Map([['C1', first!.head]])
    expect(chainFacts([fact(1)], heads, new Set([fact(1).id]))).toEqual([])
    expect(chainFacts([fact(1), fact(2)], heads, new Set([fact(1).id]))).toMatchObject([{ grewFrom: 0, head: { index: 1 } }])
  })
})

describe('the newest snapshot of each thing', () => {
  it('is the one with the highest revision, in any order and with repetitions', () => {
    const facts = [fact(1, 'C1', 1, 'open'), fact(2, 'C1', 2, 'done'), fact(3, 'C1', 2, 'done')]
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: 6, maxLength: 6 }), (mixed) => {
        expect(projectFacts(mixed).tasks).toEqual([expect.objectContaining({ caseId: 'C1', revision: 2, value: expect.objectContaining({ state: 'done' }) })])
      }),
    )
  })

  it('knows when a task was first open, whichever word of it came first', () => {
    const at = (hour: number, one: Fact): Fact => ({ ...one, at: Date.UTC(2026, 10, 24, hour) })
    const [opened, moved, done] = [at(9, fact(1)), at(10, fact(2)), at(11, fact(3, 'C1', 3, 'done'))]
    for (const facts of [[opened, moved, done], [done, moved, opened], [moved, done, opened, opened]]) {
      expect(projectFacts(facts).tasks).toEqual([expect.objectContaining({ revision: 3, openedAt: opened.at, at: done.at, value: expect.objectContaining({ state: 'done' }) })])
    }
    expect(projectFacts([done]).tasks).toMatchObject([{ openedAt: null }])
  })
})
