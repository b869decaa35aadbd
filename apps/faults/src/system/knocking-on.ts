// Why: whoever has news for a system that is being broken does what a records system does: it asks again until it is heard.
import { setTimeout as sleep } from 'node:timers/promises'
import type { System } from './system.js'

/** Resolves when it was answered well; throws on an answer that another try would not better. */
export type Door = (method: string, url: string, body: unknown, type?: string) => Promise<void>

/** The token is fetched anew when it is refused. */
export async function knockingOn(system: System): Promise<Door> {
  let token = await system.token()
  return async (method, url, body, type = 'application/json') => {
    for (;;) {
      const answer = await fetch(url, { method, body: JSON.stringify(body), headers: { 'content-type': type, authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(10_000) }).catch(() => null)
      if (answer?.ok) return
      if (answer?.status === 401) token = await system.token()
      else if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`)
      await sleep(250)
    }
  }
}
