// Why: who signs in with a browser must be remembered between two requests, and no longer than this run: after a restart people sign in again.
import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }
/** Enough for a machine of one's own; the oldest goes first. */
const MOST = 10_000

/** One store for one run of the issuer; `nowMs` is real time, as tokens are. */
export function keepsInMemory(nowMs: () => number): (name: string) => Adapter {
  const all = new Map<string, Kept>()
  const live = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key)
    if (kept && kept.until > nowMs()) return kept.payload
    all.delete(key)
    return undefined
  }
  const found = (name: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...all].find(([key, { payload, until }]) => key.startsWith(`${name}:`) && until > nowMs() && fits(payload))?.[1].payload
  return (name) => ({
    upsert: async (id, payload, seconds = 0) => {
      const key = `${name}:${id}`
      all.delete(key)
      all.set(key, { payload, until: nowMs() + seconds * 1_000 })
      const oldest = all.size > MOST ? all.keys().next().value : undefined
      if (oldest !== undefined) all.delete(oldest)
    },
    find: async (id) => live(`${name}:${id}`),
    findByUid: async (uid) => found(name, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => found(name, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = live(`${name}:${id}`)
      if (payload) payload.consumed = Math.floor(nowMs() / 1_000)
    },
    destroy: async (id) => void all.delete(`${name}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key)
    },
  })
}
