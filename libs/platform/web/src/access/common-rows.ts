// Why: what every view has: what an orchestrator asks, and the way in and out for staff.
import { CALLBACK_PATH, SIGN_IN_PATH, SIGNED_OUT_PATH } from '@kept-informed/identity'
import { LIVE_PATH } from '../live/live.controller.js'
import type { AccessRow, AccessTable } from './access-table.js'

export const HEALTH_ROWS: AccessTable = [
  { method: 'GET', path: '/health/live', what: 'asks whether it lives', who: 'everybody' },
  { method: 'GET', path: '/health/ready', what: 'asks whether it is ready', who: 'everybody' },
  { method: 'GET', path: '/metrics', what: 'reads its numbers', who: 'everybody' },
]

/** Of a view for staff. */
export const COMMON_ROWS: AccessTable = [
  { method: 'GET', path: SIGN_IN_PATH, what: 'goes to the issuer to sign in', who: 'everybody' },
  { method: 'GET', path: CALLBACK_PATH, what: 'comes back from the issuer', who: 'everybody' },
  { method: 'GET', path: SIGNED_OUT_PATH, what: 'reads that the session is over', who: 'everybody' },
  { method: 'POST', path: '/sign-out', what: 'signs out, here or everywhere', who: 'signed-in' },
  ...HEALTH_ROWS,
]

/** Of a view with a `look`. */
export const LIVE_ROW: AccessRow = { method: 'GET', path: LIVE_PATH, what: 'hears that what it shows has changed', who: 'signed-in' }
