// Why: when nobody can be asked the call is not made, and the process that asked lives on.
import { expect, it } from '@jest/globals'
import type { ChannelProvider } from '@kept-informed/channels'
import { mayLeave } from './may-leave.js'

it('a database that is away is told to whoever asked, and no failure is left lying', async () => {
  const lying: unknown[] = []
  const hear = (error: unknown): void => void lying.push(error)
  process.on('unhandledRejection', hear)
  const away = { query: () => Promise.reject(new Error('the database is away')) }
  const asked = mayLeave(away, { now: () => 0, arrivedAt: () => 0 }, () => Promise.resolve(new Map()))({ recipientId: 'v-1', notificationId: 'n-1', watched: [], provider: { name: 'twilio', channel: 'sms' } as ChannelProvider })
  await expect(asked).rejects.toThrow('the database is away')
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', hear)
  expect(lying).toEqual([])
})
