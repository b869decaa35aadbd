// Why: within one process, work on the same key waits its turn instead of losing a race in the database.

export class KeyedMutex {
  private readonly tails = new Map<string, Promise<void>>()

  /** Runs `work` after all earlier work with the same key has ended, however it ended. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key)
    let free: () => void = () => undefined
    const tail = new Promise<void>((resolve) => (free = resolve))
    this.tails.set(key, tail)
    await before
    try {
      return await work()
    } finally {
      free()
      if (this.tails.get(key) === tail) this.tails.delete(key)
    }
  }
}
