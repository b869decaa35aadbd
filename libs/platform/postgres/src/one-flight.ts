// Why: what is asked at once should leave at once: pg writes each statement to its socket by itself, and on a busy machine those writes cost
// more than the statements.
import type { PoolClient } from 'pg'

type Corkable = { cork(): void; uncork(): void; writableCorked: number }
/** pg has it, its types do not. */
type WithStream = { connection?: { stream?: Partial<Corkable> } }

/** Holds back what this connection writes until the present piece of program has said all that it asks. */
export function inOneFlight(client: PoolClient): void {
  const stream = (client as unknown as WithStream).connection?.stream
  if (stream?.cork === undefined || stream.uncork === undefined || (stream.writableCorked ?? 0) > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork?.())
}
