import { describe, expect, it } from '@jest/globals'
import type { Channel } from '@kept-informed/victim'
import { type ContactTrouble, contactTrouble, stopsUntil } from './contact-trouble.js'
import type { DeliveryStatus } from './delivery.js'

type Row = [Channel, DeliveryStatus, string | null, ContactTrouble | null, string]

describe('what a failure says of the contact', () => {
  it.each<Row>([
    ['sms', 'permanent-failure', '30005', 'dead-number', 'the handset is unknown'],
    ['sms', 'permanent-failure', '30006', 'dead-number', 'a landline'],
    ['sms', 'permanent-failure', '21614', 'dead-number', 'no mobile number'],
    ['sms', 'permanent-failure', 'not-a-number', 'dead-number', 'Notify refused it'],
    ['sms', 'permanent-failure', null, 'dead-number', 'Notify said so later'],
    ['sms', 'permanent-failure', '30007', null, 'a filter of the carrier: not the number'],
    ['sms', 'permanent-failure', '21610', null, 'asked our sender to stop: not the number'],
    ['sms', 'permanent-failure', 'too-long', null, 'our text'],
    ['sms', 'temporary-failure', '30003', null, 'a phone that is off'],
    ['sms', 'technical-failure', '39999', null, 'nobody knows'],
    ['email', 'permanent-failure', '5.1.1', 'no-such-mailbox', ''],
    ['email', 'permanent-failure', '550', 'no-such-mailbox', 'refused at the door'],
    ['email', 'permanent-failure', '5.2.1', 'no-such-mailbox', 'switched off'],
    ['email', 'permanent-failure', '5.2.2', 'full-mailbox', ''],
    ['email', 'permanent-failure', '552', 'full-mailbox', ''],
    ['email', 'technical-failure', '4.2.2', 'full-mailbox', 'given up after days'],
    ['email', 'permanent-failure', '5.7.1', null, 'a policy about us'],
    ['email', 'permanent-failure', '554', null, 'taken for spam'],
    ['letter', 'returned', 'gone-away', 'gone-away', ''],
    ['letter', 'returned', null, 'gone-away', ''],
    ['letter', 'permanent-failure', 'address-too-long', null, 'our printing'],
    ['letter', 'technical-failure', 'spoiled', null, 'their printing'],
    ['sms', 'delivered', null, null, 'it works'],
  ])('%s %s %s: %s %s', (channel, status, code, trouble) => expect(contactTrouble(channel, status, code)).toBe(trouble))

  it.each([['full-mailbox', 7 * 86_400_000], ['dead-number', null], ['gone-away', null], ['no-such-mailbox', null]] as const)('%s stops until %s', (trouble, until) => expect(stopsUntil(trouble, 0)).toBe(until))
})
