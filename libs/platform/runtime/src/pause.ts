// Why: whoever waits for the next look is told when there is something to see; every loop that looks by itself waits in this one way.
import { setTimeout as sleep } from 'node:timers/promises'

/** Waits that may be cut short. */
export class Pause {
  private readonly waiting = new Set<AbortController>()

  /** Resolves after so many real milliseconds, or when it is cut short. */
  async last(milliseconds: number): Promise<void> {
    const timer = new AbortController()
    this.waiting.add(timer)
    await sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined)
    this.waiting.delete(timer)
  }

  /** All that wait go on now; who waits later does not hear of it. */
  cutShort(): void {
    for (const timer of this.waiting) timer.abort()
  }
}
