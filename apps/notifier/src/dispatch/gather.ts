// Why: many small writes to one place are one big write when they wait for each other. While a batch is being written the next one
// gathers, so an idle system answers at once and a busy one writes in batches, without a timer.

export type Gather<T> = { add(item: T): Promise<void>; idle(): Promise<void>; size(): number }

type Waiting<T> = { item: T; resolve: () => void; reject: (error: unknown) => void }

/** `write` gets at most `most` items; each `add` settles with the batch that its item was in. One batch is written at a time. */
export function gather<T>(write: (items: T[]) => Promise<void>, most: number): Gather<T> {
  let waiting: Waiting<T>[] = []
  let writing = 0
  let run: Promise<void> | null = null

  const writeOut = async (): Promise<void> => {
    await Promise.resolve()
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      writing = batch.length
      try {
        await write(batch.map(({ item }) => item))
        for (const one of batch) one.resolve()
      } catch (error) {
        for (const one of batch) one.reject(error)
      }
      writing = 0
    }
    run = null
  }

  return {
    add: (item) => new Promise<void>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      run ??= writeOut()
    }),
    idle: async () => {
      while (run) await run
    },
    size: () => waiting.length + writing,
  }
}
