import { describe, expect, it } from '@jest/globals'
import { readPrintStatus, readSmtpStatus } from './smtp-status.js'
import { readTwilioRefusal, readTwilioStatus } from './twilio-status.js'

describe('a provider’s later word in ours', () => {
  it.each([
    ['queued', null, 'accepted', true],
    ['sending', null, 'accepted', true],
    ['sent', null, 'accepted', true],
    ['delivered', null, 'delivered', true],
    ['undelivered', '30003', 'temporary-failure', true],
    ['undelivered', '30005', 'permanent-failure', true],
    ['failed', '30006', 'permanent-failure', true],
    ['failed', '30002', 'technical-failure', true],
    ['failed', '39999', 'technical-failure', false],
    ['failed', null, 'technical-failure', false],
    ['canceled', null, 'technical-failure', true],
    ['teleported', null, 'technical-failure', false],
    ['constructor', 'toString', 'technical-failure', false],
  ])('Twilio %s %s', (word, code, status, known) => expect(readTwilioStatus(word, code)).toEqual({ status, known }))

  it.each([
    ['delivered', null, 'delivered', true],
    ['bounced', '5.1.1', 'permanent-failure', true],
    ['bounced', null, 'permanent-failure', true],
    ['bounced', '4.4.7', 'temporary-failure', true],
    ['delayed', '4.0.0', 'accepted', true],
    ['relayed', '2.0.0', 'delivered', true],
    ['expanded', '2.0.0', 'accepted', true],
    ['eaten', null, 'technical-failure', false],
  ])('relay %s %s', (word, code, status, known) => expect(readSmtpStatus(word, code)).toEqual({ status, known }))

  it.each([
    ['dispatched', 'dispatched', true],
    ['returned', 'returned', true],
    ['spoiled', 'technical-failure', true],
    ['delivered', 'technical-failure', false],
  ])('print house %s', (word, status, known) => expect(readPrintStatus(word)).toEqual({ status, known }))
})

it.each([
  [400, '21211', 'permanent'],
  [400, '21611', 'temporary'],
  [401, '20003', 'ours'],
  [403, '99999', 'ours'],
  [409, '99999', 'temporary'],
  [400, '99999', 'not-known'],
])('Twilio refuses with %i %s: %s', (status, code, refusal) => expect(readTwilioRefusal(status, code)).toBe(refusal))
