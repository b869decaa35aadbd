// Why: who may do what is one table that people can read, and everything that is not in it is refused. The doors that a route opens stand beside
// it, so that a test can hold it against the scopes that the issuer gives to each role.
import type { StaffRole } from '@kept-informed/identity'

export type AccessRow = {
  method: 'GET' | 'POST'
  /** As the controller writes it: `/guards/:guardId`. */
  path: string
  /** In plain words: what a person does there. */
  what: string
  /** `everybody`: also who has not signed in; `signed-in`: whatever the role. */
  who: readonly StaffRole[] | 'everybody' | 'signed-in'
  /** Scopes of the owners' doors that it goes through. */
  doors?: readonly string[]
}
export type AccessTable = readonly AccessRow[]
export type Access = 'allowed' | 'sign-in-first' | 'not-your-role' | 'no-such-route'

/** `roles` null: nobody is signed in. */
export function accessOf(table: AccessTable, { method, path }: { method: string; path: string }, roles: readonly StaffRole[] | null): Access {
  const row = table.find((one) => one.path === path && one.method === (method === 'HEAD' ? 'GET' : method))
  if (!row) return 'no-such-route'
  if (row.who === 'everybody') return 'allowed'
  if (roles === null) return 'sign-in-first'
  if (row.who === 'signed-in') return 'allowed'
  return row.who.some((role) => roles.includes(role)) ? 'allowed' : 'not-your-role'
}
