// Why: a service's numbers must be there also, and most of all, when the log is away; then how far it is behind is not known, and nothing else waits.
const WITHIN_MS = 3_000

/** NaN, which is Prometheus's word for what is not known, when `lag` fails or does not answer in time. */
export async function lagInTime(lag: () => Promise<number>, withinMs = WITHIN_MS): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<number>((resolve) => (timer = setTimeout(() => resolve(Number.NaN), withinMs)))
  return Promise.race([lag().catch(() => Number.NaN), late]).finally(() => clearTimeout(timer))
}
