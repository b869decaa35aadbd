// Why: "is everything flowing?" is answered in one sentence first, from what the services say themselves; the numbers follow for who wants them.
import type { Facts, Said } from '@kept-informed/web'

export type ServiceSeen = { service: string; state: 'up' | 'not-ready' | 'away'; behind: number | null }
export type Counts = { open: number; breaches: number; unknown: number; overdue: number }
/** As evidence's forecast counts them. */
export type Duties = Counts & {
  byForce: (Counts & { force: string | null })[]
  byUnit: (Counts & { unit: string | null })[]
  byRule: (Counts & { ruleId: string })[]
  byDay: (Counts & { day: string })[]
}
export type Seen = { services: ServiceSeen[]; oldestDueSeconds: number | null; guardsOpen: number | null; duties: Duties | null }
/** A key of a wording and its facts. */
export type Worry = { words: string; facts: Facts; seconds?: number }

/** Reading lags a little behind while events come in; this much is no worry. */
const BEHIND_MOST = 1_000
/** A message that is due leaves within seconds. */
const WAITS_SECONDS = 300

const serviceSaid = (service: string): Said => ({ words: `service.${service}` })

export function worriesOf({ services, oldestDueSeconds, guardsOpen, duties }: Seen): Worry[] {
  const worries: Worry[] = services.flatMap(({ service, state, behind }): Worry[] => [
    ...(state === 'away' ? [{ words: 'flow.service-away', facts: { service: serviceSaid(service) } }] : []),
    ...(state === 'not-ready' ? [{ words: 'flow.service-not-ready', facts: { service: serviceSaid(service) } }] : []),
    ...(behind !== null && behind > BEHIND_MOST ? [{ words: 'flow.service-behind', facts: { service: serviceSaid(service), n: behind } }] : []),
  ])
  if (oldestDueSeconds !== null && oldestDueSeconds > WAITS_SECONDS) worries.push({ words: 'flow.waits-long', facts: {}, seconds: oldestDueSeconds })
  for (const [words, n] of [['flow.guards-open', guardsOpen], ['flow.overdue', duties?.overdue], ['flow.breaches', duties?.breaches]] as const) {
    if (n) worries.push({ words, facts: { n } })
  }
  return worries
}

export const dueOn = (duties: Duties, day: string): number => duties.byDay.find((one) => one.day === day)?.open ?? 0

/** As people say it: seconds below two minutes, minutes below two hours, then hours. */
export function waited(seconds: number): { words: string; n: number } {
  if (seconds < 120) return { words: 'time.seconds', n: Math.round(seconds) }
  return seconds < 7_200 ? { words: 'time.minutes', n: Math.floor(seconds / 60) } : { words: 'time.hours', n: Math.floor(seconds / 3_600) }
}
