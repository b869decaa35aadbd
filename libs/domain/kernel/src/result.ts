// Why: expected outcomes are values, not exceptions, and bad input is answered with every fault at once.

/** One thing wrong with an input: where (RFC 6901 JSON pointer) and what. Never repeats the value: it may be personal. */
export type Fault = { pointer: string; detail: string }

export type Result<T, F = Fault[]> = { ok: true; value: T } | { ok: false; faults: F }

export const accepted = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = <F>(faults: F): { ok: false; faults: F } => ({ ok: false, faults })
