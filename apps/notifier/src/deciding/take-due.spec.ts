import { describe, expect, it } from '@jest/globals'
import { type DueCounts, quotasOf } from './take-due.js'

/** `channel:urgent/ordinary/low`, the first without a channel. */
const counts = (...texts: string[]): DueCounts => texts.flatMap((text) => {
  const [waits = '', numbers = ''] = text.split(':')
  return numbers.split('/').map((due, priority) => ({ waits, priority: priority as 0 | 1 | 2, due: Number(due) }))
})
const said = (most: number, places: Record<string, number>, ...texts: string[]) =>
  quotasOf(counts(...texts), { most, places: new Map(Object.entries(places)) }).map(({ waits, priority, quota }) => `${quota} of ${waits || 'new'} ${['urgent', 'ordinary', 'low'][priority]}`)

describe('what is taken in one pass', () => {
  it.each<[string, number, Record<string, number>, string[], string[]]>([
    ['nothing', 100, {}, [':0/0/0'], []],
    ['what is new, each class with its part', 100, {}, [':500/500/500'], ['70 of new urgent', '20 of new ordinary', '10 of new low']],
    ['what waits for a channel, as far as it has room', 100, { sms: 4 }, [':0/0/0', 'sms:0/9/9'], ['4 of sms ordinary']],
    ['the urgent of them first', 100, { sms: 4 }, [':0/0/0', 'sms:1/9/9'], ['1 of sms urgent', '3 of sms ordinary']],
    ['what waits before what is new, which still gets a quarter', 100, { sms: 500 }, [':0/100/0', 'sms:0/100/0'], ['75 of sms ordinary', '25 of new ordinary']],
    ['two channels and new ones', 100, { sms: 10, email: 20 }, [':0/500/0', 'sms:0/500/0', 'email:0/500/0'], ['10 of sms ordinary', '20 of email ordinary', '70 of new ordinary']],
  ])('%s', (_name, most, places, waiting, taken) => expect(said(most, places, ...waiting)).toEqual(taken))
})
