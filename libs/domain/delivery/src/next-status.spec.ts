import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type DeliveryStatus, type Receipt, nextStatus } from './index.js'

type Word = Receipt['status']
const WORDS: Word[] = ['accepted', 'delivered', 'dispatched', 'returned', 'temporary-failure', 'permanent-failure', 'technical-failure', 'unknown']

// One row a status, one column a word, in the order of WORDS: the first letters of what it becomes, or · for what it was.
const AFTER: Record<DeliveryStatus, string> = {
  //                    acc  del  dis  ret  temp perm tech unkn
  created:             'acc  del  dis  ret  temp perm tech unkn',
  sending:             'acc  del  dis  ret  temp perm tech unkn',
  unknown:             'acc  del  dis  ret  temp perm tech ·',
  accepted:            '·    del  dis  ret  temp perm tech ·',
  delivered:           '·    ·    ·    ·    ·    perm ·    ·',
  dispatched:          '·    ·    ·    ret  ·    perm ·    ·',
  'temporary-failure': '·    del  dis  ret  ·    perm tech ·',
  'technical-failure': '·    del  dis  ·    ·    ·    ·    ·',
  'permanent-failure': '·    ·    ·    ·    ·    ·    ·    ·',
  returned:            '·    ·    ·    ·    ·    ·    ·    ·',
  cancelled:           'acc  del  dis  ·    ·    ·    ·    ·',
}
const STATUSES = Object.keys(AFTER) as DeliveryStatus[]
const cells = STATUSES.flatMap((status) => AFTER[status].split(/ +/).map((cell, i) => {
  const word = WORDS[i]
  if (!word) throw new Error('a column too many')
  if (cell !== '·' && !word.startsWith(cell)) throw new Error(`${cell} stands under ${word}`)
  return { status, word, after: cell === '·' ? status : word }
}))

it('the table is complete', () => expect(new Set(cells.map(({ status, word }) => `${status}/${word}`)).size).toBe(11 * 8))

it.each(cells)('$status, then the word $word: $after', ({ status, word, after }) => expect(nextStatus(status, word)).toBe(after))

describe('whatever is said, in whatever order', () => {
  const said = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 })
  const end = (words: Word[]) => words.reduce<DeliveryStatus>(nextStatus, 'sending')

  it('a word said twice in a row is the word said once', () => {
    fc.assert(fc.property(said, (words) => expect(end(words.flatMap((word) => [word, word]))).toBe(end(words))))
  })

  it('what has failed for good, or came back, stays so', () => {
    fc.assert(fc.property(fc.constantFrom<DeliveryStatus>('permanent-failure', 'returned'), said, (status, words) => expect(words.reduce<DeliveryStatus>(nextStatus, status)).toBe(status)))
  })

  it('a delivered message is only ever taken back by a bounce', () => {
    fc.assert(fc.property(said, (words) => expect(words.reduce<DeliveryStatus>(nextStatus, 'delivered')).toBe(words.includes('permanent-failure') ? 'permanent-failure' : 'delivered')))
  })

  it('accepted, sent and delivered end delivered in every order', () => {
    fc.assert(fc.property(fc.shuffledSubarray<Word>(['accepted', 'accepted', 'delivered', 'delivered'], { minLength: 4 }), (words) => expect(end(words)).toBe('delivered')))
  })
})
