import { expect, it } from '@jest/globals'
import { lookAtServices, newsIn } from './look-at-services.js'

const metrics = (behind: number, memory: number) =>
  `# HELP x\nkept_informed_process_resident_memory_bytes ${memory}\nkept_informed_records_behind{service="rules"} ${behind}\nkept_informed_nodejs_eventloop_lag_seconds 0.${memory}\n`
const seen = (texts: Record<string, string | null>) =>
  lookAtServices((text) => text)({
    of: () => {
      throw new Error('no token is needed')
    },
    open: (service) => Promise.resolve(texts[service] == null ? null : { status: 200, text: texts[service] }),
  })

it('what a process is doing is no news; what a service has to do is', () => {
  expect(newsIn(metrics(1, 10))).toBe(newsIn(metrics(1, 20)))
  expect(newsIn(metrics(1, 10))).not.toBe(newsIn(metrics(2, 10)))
})
it('that a service is away is news, and that it is back', async () => {
  const all = { rules: metrics(0, 1), notifier: metrics(0, 1), evidence: metrics(0, 1) }
  const [up, away, back] = [await seen(all), await seen({ ...all, notifier: null }), await seen(all)]
  expect(away).not.toBe(up)
  expect(back).toBe(up)
})
