// Why: when the log is slower than the callers, what waits would fill the memory; beyond a limit they are asked to come again.

export const DEFAULT_MOST_BYTES = 64 * 1024 * 1024

/** Counts bytes that wait for the log. A single load is always let in, however large. */
export class UnderWay {
  private bytes = 0
  constructor(private readonly most: number = DEFAULT_MOST_BYTES) {}

  /** False: too much waits already, and `work` was not begun. */
  async within(bytes: number, work: () => Promise<void>): Promise<boolean> {
    if (this.bytes > 0 && this.bytes + bytes > this.most) return false
    this.bytes += bytes
    try {
      await work()
    } finally {
      this.bytes -= bytes
    }
    return true
  }
}
