import { describe, expect, it } from '@jest/globals'
import { closedTo, type StoppedContact } from './contacts-in-trouble.js'

const MINUTE = 60_000
const dead: StoppedContact = { contactId: 'm1', trouble: 'dead-number', since: 0, endsAt: null }

describe('a contact that cannot be reached is closed to', () => {
  it.each([
    ['a message that begins a moment later', null, 1, dead, false],
    ['one that begins after a minute', null, MINUTE + 1, dead, true],
    ['one that was under way before', -MINUTE, 9 * MINUTE, dead, false],
    ['one that was begun well after it', 5 * MINUTE, 9 * MINUTE, dead, true],
    ['any letter at once', null, 0, { ...dead, trouble: 'gone-away' as const }, true],
  ])('%s', (_name, begunAt, now, contact, closed) => expect(closedTo(begunAt, [contact], now)).toHaveLength(closed ? 1 : 0))
})
