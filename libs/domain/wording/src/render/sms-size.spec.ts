// Why: a part more than thought is money; a part too many never arrives.
import { describe, expect, it } from '@jest/globals'
import { smsSize } from './sms-size.js'

describe('smsSize', () => {
  it.each([
    ['a'.repeat(160), { alphabet: 'GSM-7', units: 160, segments: 1 }],
    ['a'.repeat(161), { alphabet: 'GSM-7', units: 161, segments: 2 }],
    ['a'.repeat(306), { alphabet: 'GSM-7', units: 306, segments: 2 }],
    ['a'.repeat(307), { alphabet: 'GSM-7', units: 307, segments: 3 }],
    ['a'.repeat(459), { alphabet: 'GSM-7', units: 459, segments: 3 }],
    ['a'.repeat(460), { alphabet: 'GSM-7', units: 460, segments: 4 }],
    ['ŵ'.repeat(70), { alphabet: 'UCS-2', units: 70, segments: 1 }],
    ['ŵ'.repeat(71), { alphabet: 'UCS-2', units: 71, segments: 2 }],
    [`${'a'.repeat(200)}ŷ`, { alphabet: 'UCS-2', units: 201, segments: 3 }],
    [`${'a'.repeat(201)}ŷ`, { alphabet: 'UCS-2', units: 202, segments: 4 }],
  ])('%s', (text, size) => {
    expect(smsSize(text)).toEqual(size)
  })
})
