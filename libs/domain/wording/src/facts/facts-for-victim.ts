// Why: a condition may be there for one victim of several, and may name them. Each is told the conditions that hold for everybody and
// those for their own safety; whom else the court protects, and how, is not theirs to know.
import type { MessageFacts } from '@kept-informed/obligation'

const LISTS = ['conditions', 'bailConditions', 'licenceConditions'] as const

/** The same facts without the conditions that safeguard others only. */
export function factsForVictim(facts: MessageFacts, victimId: string): MessageFacts {
  const data = { ...facts.data }
  for (const name of LISTS) {
    const list = data[name]
    if (Array.isArray(list)) data[name] = list.filter((condition) => concerns(condition, victimId))
  }
  return { ...facts, data }
}

function concerns(condition: unknown, victimId: string): boolean {
  const safeguards: unknown = typeof condition === 'object' && condition !== null && 'safeguards' in condition ? condition.safeguards : undefined
  return !Array.isArray(safeguards) || safeguards.includes(victimId)
}
