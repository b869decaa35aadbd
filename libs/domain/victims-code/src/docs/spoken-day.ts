// Why: pages say days as people do.
import type { LocalDate } from '@kept-informed/kernel'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2021-04-01` as `1 April 2021`. */
export function spokenDay(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date ?? ''} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year ?? ''}`
}
