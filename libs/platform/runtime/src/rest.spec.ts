import { describe, expect, it } from '@jest/globals'
import { Rest } from './rest.js'

const AN_HOUR = 3_600_000
const isOver = async (rest: Promise<void>): Promise<boolean> => Promise.race([rest.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 20, false))])

describe('a rest between rounds', () => {
  it.each([
    ['nothing was begun yet', AN_HOUR, 0, true],
    ['a round is just over', AN_HOUR, 1, false],
    ['none is asked for', 0, 1, true],
  ])('when %s', async (_when, restMs, rounds, over) => {
    const rest = new Rest(restMs)
    for (let round = 0; round < rounds; round++) {
      rest.begin()
      rest.done()
    }
    expect(await isOver(rest.over())).toBe(over)
    rest.end()
  })

  it('ends for all who rest when somebody waits, and not for the next round', async () => {
    const rest = new Rest(AN_HOUR)
    rest.begin()
    rest.done()
    const resting = [rest.over(), rest.over()]
    rest.end()
    await Promise.all(resting)
    const next = rest.over()
    expect(await isOver(next)).toBe(false)
    rest.end()
    await next
  })
})
