// Why: a contact is used only as it was agreed, so what a channel needs is checked here, once, before anything is kept.
import { type Instant, parseInstant } from '@kept-informed/kernel'
import { isEmailAddress } from './email-address.js'
import { isPossiblePhone } from './phone-number.js'
import { postalAddress } from './postal-address.js'
import { type Members, type Read, type Reading, day, line, moment, object, oneOf, optional, required, textThat, yesOrNo } from './read-members.js'
import { safeHoursList } from './read-safe-hours.js'
import type { Channel, Contact } from './victim-details.js'

export const CHANNELS = ['sms', 'email', 'letter'] as const satisfies readonly Channel[]

const phone = textThat(isPossiblePhone, 'must be a possible phone number in E.164, such as +447700900123')
const email = textThat(isEmailAddress, 'must be an email address')

export const contactRead = (now: Instant): Read<Contact> => (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  if (!members) return undefined
  const need = <T>(name: string, read: Read<T>): T | undefined => required(reading, pointer, members, name, read)
  const may = <Name extends string, T>(name: Name, read: Read<T>) => optional(reading, pointer, members, name, read)
  const contactId = need('contactId', line(255))
  const where = addressOf(reading, pointer, members)
  const verified = may('verifiedAt', moment)
  const safe = need('safe', yesOrNo)
  const detail = need('detail', oneOf('neutral', 'full'))
  const rest = { ...may('safeHours', safeHoursList), ...may('expiresOn', day) }
  if (safe === true && !Object.hasOwn(members, 'verifiedAt')) reading.wrong(`${pointer}/verifiedAt`, 'is missing: a safe contact was verified at some time')
  if ((parseInstant(verified.verifiedAt ?? '') ?? now) > now) reading.impossible(`${pointer}/verifiedAt`, 'must not be in the future')
  return contactId !== undefined && where && safe !== undefined && detail ? { contactId, ...where, ...verified, safe, detail, ...rest } : undefined
}

type Where = { channel: 'sms' | 'email'; to: string } | Pick<Extract<Contact, { channel: 'letter' }>, 'channel' | 'to' | 'plainEnvelope'>

function addressOf(reading: Reading, pointer: string, members: Members): Where | undefined {
  const channel = required(reading, pointer, members, 'channel', oneOf(...CHANNELS))
  if (channel === 'letter') {
    const to = required(reading, pointer, members, 'to', postalAddress)
    const envelope = optional(reading, pointer, members, 'plainEnvelope', yesOrNo)
    return to && { channel, to, ...envelope }
  }
  if (channel === undefined) return Object.hasOwn(members, 'to') ? undefined : reading.wrong(`${pointer}/to`, 'is missing')
  const to = required(reading, pointer, members, 'to', channel === 'sms' ? phone : email)
  return to === undefined ? undefined : { channel, to }
}
