// Why: each provider speaks its own words; which code table reads them is decided by who said them.
import { type ReadStatus, readPrintStatus, readSmtpStatus, readTwilioStatus } from '@kept-informed/channels'

/** `provider` as it is in the receipt's address: `twilio`, `smtp`, `print`. Anybody else's words are not known. */
export function meaningOf(provider: string, word: string, code: string | null): ReadStatus {
  if (provider === 'twilio') return readTwilioStatus(word, code)
  if (provider === 'smtp') return readSmtpStatus(word, code)
  if (provider === 'print') return readPrintStatus(word)
  return { status: 'technical-failure', known: false }
}
