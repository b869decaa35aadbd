// Why: what was opened is closed in the opposite order, all of it, also when a later part could not start or an earlier one fails to close.
export type Closing = {
  add(what: () => Promise<unknown>): void
  /** Throws the first failure after everything was tried. */
  close(): Promise<void>
}

export function closing(): Closing {
  const opened: (() => Promise<unknown>)[] = []
  return {
    add: (what) => void opened.push(what),
    close: async () => {
      const failures: unknown[] = []
      for (let what = opened.pop(); what; what = opened.pop()) await what().catch((error: unknown) => failures.push(error))
      if (failures.length > 0) throw failures[0]
    },
  }
}
