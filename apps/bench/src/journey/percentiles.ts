// Why: an average hides the victim who waited; these are what a load is judged by.

export type Percentiles = { p50Ms: number; p95Ms: number; p99Ms: number }

/** By the nearest rank, to a whole millisecond; NaN where nothing was measured. */
export function percentiles(measured: readonly number[]): Percentiles {
  const sorted = measured.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN)
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
