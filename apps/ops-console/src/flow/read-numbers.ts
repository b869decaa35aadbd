// Why: a service's numbers come as Prometheus text; of it we need single values, and must see whether one was not there.

/** The sum over all series of that name; null when there is none. */
export function numberOf(text: string, name: string): number | null {
  const values = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `)).map((line) => Number(/ (\S+)(?: \d+)?$/.exec(line)?.[1]))
  return values.length === 0 || values.some(Number.isNaN) ? null : values.reduce((sum, value) => sum + value, 0)
}
