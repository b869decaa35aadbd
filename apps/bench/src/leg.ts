// Why: a comparison is fair only when every leg is asked the same question and its answer is counted afterwards.

export type LegInput = {
  brokers: string[]
  /** Put before `topic` on the broker. */
  prefix: string
  topic: string
  /** A fresh database of this leg's own. */
  databaseUrl: string
  expected: number
  /** A word that makes names of this leg's own. */
  run: string
}
/** From the first batch in hand to the last effect written. `counted`: effects found in the database afterwards. */
export type LegResult = { seconds: number; counted: number }
export type Leg = (input: LegInput) => Promise<LegResult>
