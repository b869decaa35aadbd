// Why: a reference is read over the phone and typed by hand.
import { describe, expect, it } from '@jest/globals'
import { idsUnder, readReference, referenceOf } from './reference.js'

const ID = '3f2a91bc-7a1d-5e0f-9c3b-2d4e6f8a0b1c'

describe('a reference', () => {
  it.each([
    ['KI-3F2A91BC', 'KI-3F2A91BC'],
    ['ki-3f2a91bc', 'KI-3F2A91BC'],
    [' KI 3F2A 91BC ', 'KI-3F2A91BC'],
    ['3F2A91BC', 'KI-3F2A91BC'],
    ['KI-3F2A91B', undefined],
    ['KI-3F2A91BCD', undefined],
    ['KI-3F2A91BG', undefined],
    ['XX-3F2A91BC', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, reference) => {
    expect(readReference(text)).toBe(reference)
  })

  it('stands for the notification that it was made of', () => {
    const { first, last } = idsUnder(referenceOf(ID))
    expect([first <= ID, ID <= last, first.length, last.length]).toEqual([true, true, ID.length, ID.length])
  })
})
