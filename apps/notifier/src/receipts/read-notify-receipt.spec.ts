import { describe, expect, it } from '@jest/globals'
import { readNotifyReceipt } from './read-notify-receipt.js'

const OURS = '11111111-2222-4333-8444-555555555555'
const clock = { now: () => 7, arrivedAt: (at: number) => at }
const callback = (change: object = {}) => ({ id: 'n-1', reference: OURS, to: '+447700900123', status: 'delivered', created_at: '2026-12-01T12:00:00.000000Z', completed_at: '2026-12-01T12:00:01.000000Z', sent_at: null, notification_type: 'sms', ...change })

describe('a callback of GOV.UK Notify', () => {
  it('names its attempt, and nobody', () => expect(readNotifyReceipt(callback(), clock)).toEqual({
    ok: true, value: { provider: 'govuk-notify', attemptId: OURS, deliveryId: null, providerReference: 'n-1', word: 'delivered', code: null, at: Date.parse('2026-12-01T12:00:01Z'), receivedAt: 7 },
  }))
  it('names a letter’s delivery', () => expect(readNotifyReceipt(callback({ notification_type: 'letter', status: 'received' }), clock)).toMatchObject({ value: { attemptId: null, deliveryId: OURS } }))
  it('need not say when', () => expect(readNotifyReceipt(callback({ completed_at: null }), clock)).toMatchObject({ value: { at: null } }))
  it.each([
    [{ reference: 'by hand' }, ['/reference']],
    [{ reference: null, status: 7 }, ['/reference', '/status']],
  ])('%j is none: %j', (change, pointers) => {
    const read = readNotifyReceipt(callback(change), clock)
    expect(read.ok ? [] : read.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
