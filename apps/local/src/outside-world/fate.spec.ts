import { describe, expect, it } from '@jest/globals'
import { comesBack, HOUR, mailFate, SECOND, smsFate, toKey } from './fate.js'

describe('texts', () => {
  const words = (to: string, before = 0) => smsFate(to, before).receipts.map(({ afterMs, status, code }) => `${afterMs / SECOND}s ${status}${code ? ` ${code}` : ''}`)
  it.each([
    ['permanent failure', '+447700900002', 0, false, ['1s sent', '1s undelivered 30005']],
    ['temporary failure', '+447700900003', 7, false, ['1s sent', '1s undelivered 30003']],
    ['twice: first', '+447700900004', 0, false, ['1s sent', '1s undelivered 30003']],
    ['twice: second', '+447700900004', 1, false, ['1s sent', '1s undelivered 30003']],
    ['twice: then', '+447700900004', 2, true, ['1s sent', '1s delivered']],
    ['no receipt ever', '+447700900005', 0, true, []],
    ['lost answer', '+447700900006', 0, true, ['1s sent', '1s delivered']],
    ['late, twice, out of order', '+447700900007', 0, true, ['7200s delivered', '7200s sent', '7200s delivered', '7200s sent']],
    ['any other', '+447700900123', 0, true, ['1s sent', '1s delivered']],
  ])('%s', (_name, to, before, arrives, receipts) => {
    expect(smsFate(to, before).arrives).toBe(arrives)
    expect(words(to, before)).toEqual(receipts)
    expect(smsFate(to, before).answer).toBe(to.endsWith('006') ? 'cut' : 'given')
  })
})

describe('mails', () => {
  it.each([
    ['perm-fail@simulator.test', 0, 'rcpt 550'],
    ['temp-fail@simulator.test', 9, 'rcpt 451'],
    ['twice@simulator.test', 0, 'data 451'],
    ['twice@simulator.test', 1, 'data 451'],
    ['twice@simulator.test', 2, 'arrives: delivered 1s'],
    ['bounce@simulator.test', 0, `delivered 1s, bounced ${HOUR / SECOND}s`],
    ['silent@simulator.test', 0, 'arrives: '],
    ['lost-answer@simulator.test', 0, 'arrives, cut: delivered 1s'],
    ['Late@Simulator.test', 0, 'arrives: delivered 7200s, accepted 7200s, delivered 7200s, accepted 7200s'],
    ['ada@example.org', 0, 'arrives: delivered 1s'],
  ])('%s, refused %i times before: %s', (to, before, what) => {
    const fate = mailFate(to, before)
    const said = fate.refused
      ? `${fate.refused.at} ${fate.refused.code}`
      : `${fate.arrives ? `arrives${fate.answer === 'cut' ? ', cut' : ''}: ` : ''}${fate.receipts.map(({ status, afterMs }) => `${status} ${afterMs / SECOND}s`).join(', ')}`
    expect(said).toBe(what)
  })
})

it.each([['BX9 1AS', true], ['bx91as', true], [' Bx9  1as ', true], ['BX9 1AT', false]])('postcode %j comes back: %s', (postcode, back) => expect(comesBack(postcode)).toBe(back))
it.each([['+447700900123', ' 447700900123'], ['ada+x@example.org', 'Ada x@example.org'], ['E1 1AA', 'e11aa']])('%j is found by %j', (to, asked) => expect(toKey(asked)).toBe(toKey(to)))
