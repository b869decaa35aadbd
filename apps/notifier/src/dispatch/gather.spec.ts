import { describe, expect, it } from '@jest/globals'
import { gather } from './gather.js'

describe('gather', () => {
  it('writes what came while it was writing as one batch, in order, never more than it may', async () => {
    const batches: number[][] = []
    const gathered = gather<number>(async (items) => {
      batches.push(items)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }, 3)
    const first = gathered.add(1)
    await Promise.resolve()
    await Promise.resolve()
    await Promise.all([first, ...[2, 3, 4, 5, 6].map((item) => gathered.add(item))])
    expect(batches.flat()).toEqual([1, 2, 3, 4, 5, 6])
    expect(batches.every((batch) => batch.length <= 3)).toBe(true)
    expect(batches.length).toBeLessThan(5)
  })

  it('fails only those whose batch failed, and goes on', async () => {
    const gathered = gather<string>(async (items) => {
      if (items.includes('bad')) throw new Error('no')
    }, 1)
    const answers = await Promise.allSettled([gathered.add('good'), gathered.add('bad'), gathered.add('good too')])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await gathered.idle()
    expect(gathered.size()).toBe(0)
  })
})
