import { describe, expect, it } from '@jest/globals'
import { afterToken } from '@kept-informed/runtime'
import { readListQuery } from './read-list-query.js'

describe('the query of the obligations list', () => {
  it('may be empty: every state, a hundred at a time', () => {
    expect(readListQuery({})).toEqual({ ok: true, value: { filter: { withTelling: false }, limit: 100, after: null } })
  })

  it('takes all of its filters, and goes on after a token', () => {
    const after = afterToken(null, 'o1')
    const query = { state: 'overdue', dueBefore: '2026-11-30T00:00:00Z', officerId: 'PC-1', unit: 'north', owedBy: 'police', victimId: 'v-1', with: 'telling', limit: '500', after }
    expect(readListQuery(query)).toEqual({
      ok: true,
      value: { filter: { state: 'overdue', dueBefore: Date.UTC(2026, 10, 30), officerId: 'PC-1', unit: 'north', owedBy: 'police', victimId: 'v-1', withTelling: true }, limit: 500, after: { dueBy: null, obligationId: 'o1' } },
    })
  })

  it('names every fault at once', () => {
    const read = readListQuery({ state: 'done', dueBefore: '2026-11-30', limit: '501', after: 'x', officer: 'PC-1', unit: ['a', 'b'], owedBy: 'army', with: 'names' })
    expect(read.ok ? [] : read.faults.map((fault) => fault.pointer).sort()).toEqual(['/after', '/dueBefore', '/limit', '/officer', '/owedBy', '/state', '/unit', '/with'])
  })

  it.each(['0', '-1', '1.5', 'many', '501'])('limit=%s is refused', (limit) => {
    expect(readListQuery({ limit })).toMatchObject({ ok: false })
  })
})
