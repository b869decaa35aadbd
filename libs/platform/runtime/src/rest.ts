// Why: a small round costs almost as much as a big one. Where nobody waits for a round, the next does not begin right after it: what comes
// meanwhile goes together, and whoever is waited for has the machine.
import { Pause } from './pause.js'

/** On a full machine rounds are long, and the longer they rest the more goes into one; but what is far behind must get on. */
const LONGEST_MS = 1_000

/** Between the beginnings of two rounds lie at least `restMs` real milliseconds, and after a long one as much time again as it took; the first after a pause begins at once. `restMs` 0: no rest. */
export class Rest {
  private began = Number.NEGATIVE_INFINITY
  private next = Number.NEGATIVE_INFINITY
  private readonly pause = new Pause()

  constructor(private readonly restMs: number) {}

  begin(): void {
    this.began = performance.now()
  }

  /** All of the round is done. */
  done(): void {
    const now = performance.now()
    this.next = Math.max(this.began + this.restMs, now + Math.min(now - this.began, LONGEST_MS))
  }

  /** Resolves when the next round may begin. */
  async over(): Promise<void> {
    const left = this.next - performance.now()
    if (this.restMs > 0 && left > 0) await this.pause.last(left)
  }

  /** Somebody waits after all: what rests goes on now. */
  end(): void {
    this.pause.cutShort()
  }
}
