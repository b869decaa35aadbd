import { afterEach, describe, expect, it } from '@jest/globals'
import { type Sweep, Sweeps } from './sweeps.js'

const NEVER_BY_ITSELF = 3_600_000

describe('sweeps', () => {
  const running: Sweeps[] = []
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop()
  })
  const started = (...sweeps: Sweep[]): Sweeps => {
    const all = new Sweeps({ now: () => 0, arrivedAt: () => 0 })
    all.register(...sweeps)
    all.start()
    running.push(all)
    return all
  }
  /** A pass whose every run can be waited for. */
  const counted = (name: string, everyMs?: number) => {
    const runs: number[] = []
    const waiting: { n: number; done: () => void }[] = []
    const sweep: Sweep = {
      name, everyMs, nextDueAt: () => Promise.resolve(null),
      run: (now) => {
        runs.push(now)
        for (const { n, done } of waiting) if (runs.length >= n) done()
        return Promise.resolve(0)
      },
    }
    return { sweep, runs, times: (n: number) => new Promise<void>((done) => (runs.length >= n ? done() : void waiting.push({ n, done }))) }
  }

  it('look again by themselves; one that need not look often waits while others go on, and looks at once when it is told', async () => {
    const [often, seldom] = [counted('often'), counted('seldom', NEVER_BY_ITSELF)]
    const all = started(often.sweep, seldom.sweep)
    await Promise.all([often.times(3), seldom.times(1)])
    expect(seldom.runs).toHaveLength(1)
    all.poke('seldom')
    await seldom.times(2)
    all.poke()
    await seldom.times(3)
  })

  it('a pass that handled something rests, whatever it is told; it does not hold up the end', async () => {
    const { sweep, runs, times } = counted('resting', NEVER_BY_ITSELF)
    const all = started({ ...sweep, restMs: NEVER_BY_ITSELF, run: async (now) => (await sweep.run(now)) + 1 })
    await times(1)
    all.poke('resting')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(runs).toHaveLength(1)
    await all.stop()
    expect(runs).toHaveLength(1)
  })

  it('a pass that was told while it ran runs once more', async () => {
    const { sweep, times } = counted('told', NEVER_BY_ITSELF)
    const all = started({ ...sweep, run: async (now) => {
      const handled = await sweep.run(now)
      if (now === 0) all.poke('told')
      return handled
    } })
    await times(3)
  })
})
