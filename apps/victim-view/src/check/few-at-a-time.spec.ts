import { expect, it } from '@jest/globals'
import { fewAtATime } from './few-at-a-time.js'

it('so many from one address within the time, and again after it; other addresses are not held up', () => {
  let now = 0
  const may = fewAtATime({ most: 2, withinMs: 1_000, clock: { now: () => now } as Parameters<typeof fewAtATime>[0]['clock'] })
  expect([may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, false, true])
  now = 999
  expect(may('a')).toBe(false)
  now = 1_000
  expect(may('a')).toBe(true)
})
