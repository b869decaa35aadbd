// Why: the providers that carry are made in one place, from settings alone, so that a force sees at a glance who they are.
import { type ChannelProvider, printFolderProvider, smtpProvider, twilioProvider } from '@kept-informed/channels'
import type { Clock } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type NotifierEnvironment, postingFrom } from './notifier.config.js'

/** Real milliseconds for a whole call; the lease of an attempt is longer. */
export const CALL_TIMEOUT_MS = 30_000

/** One provider a channel at most. What is not configured is not there. */
export function providersFromSettings(settings: Pick<NotifierEnvironment, 'SMTP_URL' | 'MAIL_FROM' | 'TWILIO_ACCOUNT_SID' | 'TWILIO_AUTH_TOKEN' | 'TWILIO_FROM' | 'TWILIO_MESSAGING_SERVICE_SID' | 'TWILIO_BASE_URL' | 'PRINT_FOLDER' | 'PRINT_CUT_OFF' | 'POSTING_DAYS' | 'POST_TAKES_WORKING_DAYS' | 'RETURN_ADDRESS' | 'PUBLIC_URL' | 'SMTP_RECEIPT_TOKEN'>, clock: Clock, calendar: WorkingCalendar): ChannelProvider[] {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, PUBLIC_URL: publicUrl, TWILIO_FROM: from, TWILIO_MESSAGING_SERVICE_SID: service } = settings
  const providers: ChannelProvider[] = []
  if (accountSid && authToken && publicUrl && (from || service)) {
    const sender = service ? { messagingServiceSid: service } : { from: String(from) }
    providers.push(twilioProvider({ accountSid, authToken, sender, baseUrl: settings.TWILIO_BASE_URL ?? null, publicUrl, timeoutMs: CALL_TIMEOUT_MS, clock }))
  }
  if (settings.SMTP_URL && settings.MAIL_FROM) providers.push(smtpProvider({ url: settings.SMTP_URL, mailFrom: settings.MAIL_FROM, timeoutMs: CALL_TIMEOUT_MS, receipts: settings.SMTP_RECEIPT_TOKEN !== undefined, clock }))
  if (settings.PRINT_FOLDER) providers.push(printFolderProvider({ folder: settings.PRINT_FOLDER, clock, posting: postingFrom(settings), calendar, returnAddress: settings.RETURN_ADDRESS }))
  return providers
}
