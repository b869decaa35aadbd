// Why: PORT_BASE moves the lot, so that two copies run beside each other; where everybody listens is said here and nowhere else.
export const OFFSETS = { start: 0, intake: 1, rules: 2, notifier: 3, evidence: 4, ops: 10, officer: 11, victim: 12, world: 20, twilio: 21, notify: 22, smtp: 25, bounces: 26, issuer: 30, postgres: 32 } as const
export type Place = keyof typeof OFFSETS
export type Ports = { at: Record<Place, number>; url: Record<Place, string> }

export const HOST = '127.0.0.1'

export function portsFrom(base: number): Ports {
  const places = Object.entries(OFFSETS).map(([place, offset]) => [place, base + offset] as [Place, number])
  return {
    at: Object.fromEntries(places) as Record<Place, number>,
    url: Object.fromEntries(places.map(([place, port]) => [place, `${place === 'smtp' || place === 'bounces' ? 'smtp' : 'http'}://${HOST}:${port}`])) as Record<Place, string>,
  }
}
