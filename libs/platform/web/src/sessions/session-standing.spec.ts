import { describe, expect, it } from '@jest/globals'
import { STAFF_LIMITS, standingOf } from './session-standing.js'

const at = (time: string): number => Date.parse(`2026-11-26T${time}Z`)

describe('a session of a member of staff', () => {
  it.each([
    ['at once', '08:00:00', '08:00:00', '08:00:00', 'good'],
    ['a moment before half an hour of silence', '08:00:00', '09:00:00', '09:29:59', 'good'],
    ['after half an hour of silence', '08:00:00', '09:00:00', '09:30:00', 'idle-too-long'],
    ['a moment before ten hours, always at work', '08:00:00', '17:59:00', '17:59:59', 'good'],
    ['after ten hours, always at work', '08:00:00', '17:59:59', '18:00:00', 'too-old'],
    ['seen by a machine whose clock is a little ahead', '08:00:05', '08:00:05', '08:00:00', 'good'],
  ])('%s', (_, started, seen, now, standing) => {
    expect(standingOf({ startedAt: at(started), lastSeenAt: at(seen) }, at(now), STAFF_LIMITS)).toBe(standing)
  })
})
