// Why: nobody can be told anything before the system knows how; so the invented victims are registered before the first event.
import type { Instant } from '@kept-informed/kernel'
import { CONNECTIONS, describeProblem } from './http-call.js'
import { inParallel } from './in-parallel.js'
import { syntheticVictim } from './synthetic-victim.js'
import type { System } from './system.js'

/** How many were registered, and how many cannot be because they were erased in this system. Throws at any other refusal. */
export async function registerVictims(system: System, victimIds: string[], verifiedAt: Instant, onDone: () => void = () => undefined): Promise<{ registered: number; erased: number }> {
  const statuses = await inParallel(victimIds, CONNECTIONS, async (victimId) => {
    const answer = await system.ask('notifier', 'PUT', `/victims/${encodeURIComponent(victimId)}`, syntheticVictim(victimId, verifiedAt))
    onDone()
    if (![200, 201, 410].includes(answer.status)) throw new Error(`notifier did not take the details of ${victimId}: ${describeProblem(answer)}`)
    return answer.status
  })
  const erased = statuses.filter((status) => status === 410).length
  return { registered: statuses.length - erased, erased }
}
