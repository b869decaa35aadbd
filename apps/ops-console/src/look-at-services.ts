// Why: whether open pages are out of date is seen in the services' own numbers, which need no token and name nobody; what only tells how the process
// itself is doing (memory, event loop, how often somebody looked) changes all the time and is no news.
import type { Doors } from '@kept-informed/web'

const SERVICES = ['rules', 'notifier', 'evidence']
const NEWS = /^kept_informed_(?!process_|nodejs_|http_)/

export const newsIn = (metrics: string): string => metrics.split('\n').filter((line) => NEWS.test(line)).sort().join('\n')

/** A service that is away is news as well. */
export const lookAtServices = (digest: (text: string) => string) => async (doors: Doors): Promise<string> => {
  const seen = await Promise.all(SERVICES.map((service) => doors.open(service, '/metrics')))
  return digest(seen.map((answer) => (answer ? newsIn(answer.text) : 'away')).join('\n\n'))
}
