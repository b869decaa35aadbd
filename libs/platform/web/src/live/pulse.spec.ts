import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { type Listener, pulseOf } from './pulse.js'

const heard: string[] = []
const listener = (name: string): Listener => ({ changed: () => void heard.push(`${name} changed`), breathe: () => void heard.push(`${name} breathes`), end: () => void heard.push(`${name} ended`) })

describe('the pulse of open pages', () => {
  let [seen, looks, fails]: [string, number, boolean] = ['', 0, false]
  const errors: unknown[] = []
  const pulse = () => pulseOf({
    look: () => {
      looks++
      return fails ? Promise.reject(new Error('away')) : Promise.resolve(seen)
    },
    everyMs: 100, most: 2, onError: (error) => void errors.push(error),
  })
  beforeEach(() => {
    jest.useFakeTimers()
    heard.length = errors.length = 0
    ;[seen, looks, fails] = ['a', 0, false]
  })
  afterEach(() => void jest.useRealTimers())
  const passes = (ms: number) => jest.advanceTimersByTimeAsync(ms)

  it('one look is taken for all, and each is told when something has changed, and only then', async () => {
    const { join } = pulse()
    join(listener('one'))
    join(listener('two'))
    await passes(250)
    expect([looks, heard]).toEqual([3, []])
    seen = 'b'
    await passes(100)
    expect(heard).toEqual(['one changed', 'two changed'])
    await passes(500)
    expect(heard).toHaveLength(2)
  })

  it('nobody looks while nobody listens, and what changed meanwhile is news to nobody', async () => {
    const { join } = pulse()
    const leave = join(listener('one'))
    await passes(150)
    leave?.()
    seen = 'b'
    await passes(1_000)
    expect(looks).toBe(2)
    join(listener('two'))
    await passes(150)
    expect(heard).toEqual([])
  })

  it('a look that fails is reported, and the next one is taken', async () => {
    const { join } = pulse()
    join(listener('one'))
    await passes(50)
    fails = true
    await passes(100)
    ;[seen, fails] = ['b', false]
    await passes(100)
    expect([errors.length, heard]).toEqual([1, ['one changed']])
  })

  it('lets in as many as may be, keeps their lines open, and ends them all at the end', async () => {
    const { join, close } = pulse()
    join(listener('one'))
    join(listener('two'))
    expect(join(listener('three'))).toBeNull()
    await passes(20_000)
    expect(heard).toEqual(['one breathes', 'two breathes'])
    close()
    expect(heard.slice(2)).toEqual(['one ended', 'two ended'])
    const before = looks
    await passes(1_000)
    expect(looks).toBe(before)
  })
})
