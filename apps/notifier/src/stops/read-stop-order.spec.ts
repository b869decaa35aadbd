import { describe, expect, it } from '@jest/globals'
import { readStopOrder } from './read-stop-order.js'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const until = '2026-11-24T12:00:00Z'
const good = { kind: 'rule', value: 'suspect-arrested', reason: 'the text names the wrong court', until }

describe('an order to stop', () => {
  it.each([
    ['a rule', good],
    ['the whole system', { kind: 'system', reason: 'wrong releases from the records system', until }],
    ['one version of a text', { ...good, kind: 'template', value: 'suspect-arrested/en/1' }],
    ['a channel', { ...good, kind: 'channel', value: 'sms' }],
  ])('%s', (_, order) => expect(readStopOrder(order, NOW)).toMatchObject({ ok: true, value: { kind: order.kind, until: Date.parse(until) } }))

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['/kind', '/reason', '/until']],
    ['a list', [], ['']],
    ['a kind that there is not', { ...good, kind: 'officer' }, ['/kind']],
    ['a rule without its name', { ...good, value: undefined }, ['/value']],
    ['the system with a name', { ...good, kind: 'system' }, ['/value']],
    ['a channel that there is not', { ...good, kind: 'channel', value: 'pigeon' }, ['/value']],
    ['no reason', { ...good, reason: '  ' }, ['/reason']],
    ['an end that is past', { ...good, until: '2026-11-24T10:00:00Z' }, ['/until']],
    ['an end that is far', { ...good, until: '2027-11-24T10:00:00Z' }, ['/until']],
    ['an end that is none', { ...good, until: 'tomorrow' }, ['/until']],
    ['everything wrong', { kind: 'channel', value: 7, reason: 7, until: 7 }, ['/value', '/reason', '/until']],
  ])('refuses %s', (_, order, pointers) => {
    const read = readStopOrder(order, NOW)
    expect(read.ok ? [] : read.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
