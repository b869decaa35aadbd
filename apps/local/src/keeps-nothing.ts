// Why: signed access tokens need no store, and nobody signs in here with a browser; so the issuer remembers nothing.
import type { Adapter } from 'oidc-provider'

export const keepsNothing = (): Adapter => ({
  upsert: async () => undefined,
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => undefined,
  destroy: async () => undefined,
  revokeByGrantId: async () => undefined,
})
