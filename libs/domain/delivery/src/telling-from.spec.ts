import { expect, it } from '@jest/globals'
import { type Delivery, type Receipt, tellingFrom } from './index.js'

const AT = Date.parse('2026-11-24T10:00:01Z')
const delivery = (channel: Delivery['channel']): Delivery => ({ deliveryId: 'd', notificationId: 'n', channel, contactId: 'c', fallbackOf: null, status: 'delivered', attempts: [] })
const word = (status: Receipt['status']): Receipt => ({ attemptId: 'a', status, code: null, at: AT })

const TELLS = [
  { channel: 'sms', status: 'delivered', telling: { at: AT, metBy: 'sms-receipt' } },
  { channel: 'email', status: 'delivered', telling: { at: AT, metBy: 'email-accepted' } },
] as const
const NOT = (['accepted', 'dispatched', 'returned', 'temporary-failure', 'permanent-failure', 'technical-failure', 'unknown'] as const)
  .flatMap((status) => (['sms', 'email', 'letter'] as const).map((channel) => ({ channel, status, telling: null })))

it.each([...TELLS, ...NOT, { channel: 'letter', status: 'delivered', telling: null } as const])('$channel, $status', ({ channel, status, telling }) =>
  expect(tellingFrom(delivery(channel), word(status))).toEqual(telling))
