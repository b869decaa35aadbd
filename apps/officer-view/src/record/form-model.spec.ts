import { expect, it } from '@jest/globals'
import type { Timeline } from '../doors/evidence.js'
import { aCase, duty } from '../testing/a-duty.js'
import { newsOf, owedNews } from './form-model.js'

const timeline = (obligations: Timeline['obligations']): Timeline => ({ caseId: 'c1', asOf: '', events: [], obligations, notifications: [], tasks: [] })
const of = (id: string) => ({ because: { source: 'urn:police', id } })

it('offers what is still to be told once for each event, with the soonest day', () => {
  const owed = [
    duty('o1', { ...of('e1'), dueBy: '2026-11-30T23:59:59.999Z' }),
    duty('o2', { ...of('e1'), dueBy: '2026-11-24T23:59:59.999Z', ruleId: 'crime-confirmed' }),
    duty('o3', { ...of('e1'), dueBy: null }),
    duty('o4', { ...of('e2'), state: 'met' }),
    duty('o5', { ...of('e3'), kind: 'act' }),
  ]
  expect(owedNews(timeline(owed))).toEqual([{ ref: 'urn:police e1', ruleIds: ['suspect-arrested', 'crime-confirmed'], dueBy: '2026-11-24T23:59:59.999Z' }])
})

it('knows what came of an event: what is owed because of it, and what it met', () => {
  const event = { source: 'urn:us', id: 'told', type: 'case.victim-told.v1', occurredAt: '', receivedAt: '', retracted: false }
  const all = [duty('o1', { state: 'met', endedBy: event }), duty('o2', { because: event }), duty('o3', { because: event, state: 'cancelled' }), duty('o4')]
  const { owed, met } = newsOf(timeline(all), aCase('c1'), event)
  expect([owed, met].map((list) => list.map(({ obligationId, person }) => [obligationId, person]))).toEqual([
    [['o2', { name: 'Ms Ada Byron' }]],
    [['o1', { name: 'Ms Ada Byron' }]],
  ])
})
