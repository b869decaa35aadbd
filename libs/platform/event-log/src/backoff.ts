// Why: what failed because something is away comes again for ever, soon at first and then patiently, never all at the same moment.

/** Milliseconds to wait after so many failures in a row: 100 ms doubling to 10 s, less up to a fifth by `chance` (0 to 1). */
export const backoff = (failures: number, chance: number): number => Math.round(Math.min(10_000, 100 * 2 ** Math.min(failures, 7)) * (1 - chance / 5))
