// Why: who reads obligations.v1 keeps, for each obligation, the snapshot of the highest revision; specs read as they do.
import { canonicalJson } from '@kept-informed/kernel'
import { CALENDAR, london } from './london.js'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { type CaseFacts, deriveObligations, type Derived, diffObligations, NOTHING_PUBLISHED, type Obligation, type ObligationsTopicMessage, type Published, refKey } from '../index.js'

export const derive = (facts: CaseFacts, now: string): Derived => deriveObligations(facts, { packs: SHIPPED_PACKS, calendar: CALENDAR }, london(now))

/** What was said, with the last word on each obligation, as rules keeps it. */
export type Said = Published & { snapshots?: ReadonlyMap<string, Obligation> }

/** What is said of these facts by who said that before. */
export function say(before: Said, facts: CaseFacts, now: string, revision = 1): { messages: ObligationsTopicMessage[]; published: Said } {
  const after = derive(facts, now)
  const event = (ref: { source: string; id: string }) => {
    const found = facts.events.find((one) => refKey(one) === refKey(ref))
    if (!found) throw new Error('only what is among the facts is said')
    return found
  }
  const snapshot = (obligationId: string) => before.snapshots?.get(obligationId)
  const { messages, published, missing } = diffObligations(before, after, { revision, at: london(now), event, sha256: ({ id }) => `sha of ${id}`, digest: (text) => text, snapshot })
  if (missing.length > 0) throw new Error('what was said before is kept')
  const heard = messages.flatMap(({ data }) => ('obligation' in data ? [[data.obligation.obligationId, data.obligation] as const] : []))
  return { messages, published: { ...published, snapshots: new Map([...(before.snapshots ?? []), ...heard]) } }
}

export type Portion = { facts: CaseFacts; now: string }

/** All that a reader knows when the facts came in these portions, each decided at its own moment. */
export function readAfter(portions: readonly Portion[]): Map<string, Obligation> {
  const known = new Map<string, Obligation>()
  let published: Said = NOTHING_PUBLISHED
  let facts: CaseFacts = { events: [], tellings: [], persons: [] }
  portions.forEach(({ facts: portion, now }, index) => {
    facts = { events: [...facts.events, ...portion.events], tellings: [...facts.tellings, ...portion.tellings], persons: [...facts.persons, ...portion.persons] }
    const said = say(published, facts, now, index + 1)
    published = said.published
    for (const { data } of said.messages) if ('obligation' in data) known.set(data.obligation.obligationId, data.obligation)
  })
  return known
}

export const sorted = (obligations: Iterable<Obligation>): string[] => [...obligations].map((one) => canonicalJson(one)).sort()
