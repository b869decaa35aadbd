// Why: writes to one place wait for each other anyway; while one is under way the next ones gather and are written together.

export type InBatches<T> = {
  /** Settles as the batch does that it was in. */
  add(item: T): Promise<void>
  /** In its turn, with no batch under way. */
  alone<R>(work: () => Promise<R>): Promise<R>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

const MOST = 100

export function inBatches<T>(write: (items: T[]) => Promise<void>): InBatches<T> {
  let last: Promise<unknown> = Promise.resolve()
  let gathering: { items: T[]; written: Promise<void> } | null = null

  const alone = <R>(work: () => Promise<R>): Promise<R> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  const add = (item: T): Promise<void> => {
    if (gathering && gathering.items.length < MOST) {
      gathering.items.push(item)
      return gathering.written
    }
    const items = [item]
    const batch = { items, written: alone(() => {
      if (gathering === batch) gathering = null
      return write(items)
    }) }
    gathering = batch
    return batch.written
  }
  return { add, alone, idle: async () => void (await last) }
}
