// Why: a small round costs almost as much as a big one. Where nobody waits for a round, the next does not begin right after it: what comes
// meanwhile goes together, and whoever is waited for has the machine.
import { setTimeout as sleep } from 'node:timers/promises'

/** Between the beginnings of two rounds lie at least `restMs` real milliseconds; the first after a pause begins at once. */
export class Rest {
  private began = Number.NEGATIVE_INFINITY
  private readonly resting = new Set<AbortController>()

  constructor(private readonly restMs: number) {}

  /** A round begins. */
  begin(): void {
    this.began = performance.now()
  }

  /** Resolves when the next round may begin. */
  async over(): Promise<void> {
    const left = this.began + this.restMs - performance.now()
    if (left <= 0) return
    const timer = new AbortController()
    this.resting.add(timer)
    await sleep(left, undefined, { signal: timer.signal }).catch(() => undefined)
    this.resting.delete(timer)
  }

  /** Somebody waits after all: what rests goes on now. */
  end(): void {
    for (const timer of this.resting) timer.abort()
  }
}
