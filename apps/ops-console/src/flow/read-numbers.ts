// Why: a service's numbers come as Prometheus text; of it we need single values, and must see whether one was not there.

/** The sum over all series of that name; null when there is none. */
export function numberOf(text: string, name: string): number | null {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  // Behind the labels, in which anything may stand: the value, and perhaps a time.
  const values = lines.map((line) => Number(line.replace(/^.*\}|^\S+/, '').trim().split(' ')[0]))
  return values.length === 0 || values.some(Number.isNaN) ? null : values.reduce((sum, value) => sum + value, 0)
}
