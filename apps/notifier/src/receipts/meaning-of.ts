// Why: each provider speaks its own words; which code table reads them is decided by who said them, and nobody speaks for another.
import { type ReadStatus, readNotifyStatus, readPrintStatus, readSmtpStatus, readTwilioStatus } from '@kept-informed/channels'
import type { Channel } from '@kept-informed/victim'

/** `provider`: as it is in the receipt's address. Anybody else's words are not known. */
export type Said = { provider: string; word: string; code: string | null; channel: Channel }

export function meaningOf({ provider, word, code, channel }: Said): ReadStatus {
  if (provider === 'twilio') return readTwilioStatus(word, code)
  if (provider === 'smtp') return readSmtpStatus(word, code)
  if (provider === 'print') return readPrintStatus(word)
  if (provider === 'govuk-notify') return readNotifyStatus(channel, word)
  return { status: 'technical-failure', known: false }
}

/** By which address the words about a provider's messages come. */
const SPEAKER: Record<string, string | undefined> = {
  twilio: 'twilio',
  smtp: 'smtp',
  'print-folder': 'print',
  'print-sftp': 'print',
  'govuk-notify-sms': 'govuk-notify',
  'govuk-notify-email': 'govuk-notify',
  'govuk-notify-letter': 'govuk-notify',
}

/** Of the provider of an attempt. */
export const speakerOf = (provider: string): string => SPEAKER[provider] ?? provider
