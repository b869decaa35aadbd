// Why: people move the clock by days and hours, in the one notation that CONTRACT and case events use (ISO 8601).
const DURATION = /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const [SECOND, MINUTE, HOUR, DAY, WEEK] = [1_000, 60_000, 3_600_000, 86_400_000, 604_800_000]

/** Milliseconds of `P3D`, `PT1M`, `P1W`, `P1DT12H`; a day is 24 hours. Undefined for anything else: months and years have no length. */
export function durationMs(text: string): number | undefined {
  const parts = DURATION.exec(text)
  if (!parts) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)))
  const total = weeks * WEEK + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND
  return Number.isSafeInteger(total) ? total : undefined
}
