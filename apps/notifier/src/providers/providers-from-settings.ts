// Why: the providers that carry are made in one place, from settings alone, so that a force sees at a glance who they are. Two or more may
// carry one channel; which of them a message goes by is decided each time.
import { bounceAddresses, type ChannelProvider, notifyEmailProvider, notifyLetterProvider, notifyService, notifySmsProvider, printFolderProvider, printSftpProvider, smtpProvider, twilioProvider } from '@kept-informed/channels'
import type { Clock } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type NotifierEnvironment, postingFrom } from '../notifier.config.js'
import type { PROVIDER_SETTINGS } from './provider-settings.js'

/** Real milliseconds for a whole call; the lease of an attempt is longer. */
export const CALL_TIMEOUT_MS = 30_000

export type ProviderEnvironment = Partial<Pick<NotifierEnvironment, keyof typeof PROVIDER_SETTINGS | 'PUBLIC_URL' | 'SMTP_RECEIPT_TOKEN'>> & Pick<NotifierEnvironment, 'PRINT_CUT_OFF' | 'POSTING_DAYS' | 'POST_TAKES_WORKING_DAYS' | 'RETURN_ADDRESS'>

/** What is not configured is not there. */
export function providersFromSettings(settings: ProviderEnvironment, clock: Clock, calendar: WorkingCalendar): ChannelProvider[] {
  return [...twilioFrom(settings, clock), ...smtpFrom(settings, clock), ...printFrom(settings, clock, calendar), ...notifyFrom(settings)]
}

function twilioFrom(settings: ProviderEnvironment, clock: Clock): ChannelProvider[] {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, PUBLIC_URL: publicUrl, TWILIO_FROM: from, TWILIO_MESSAGING_SERVICE_SID: service } = settings
  if (!accountSid || !authToken || !publicUrl || !(from || service)) return []
  const sender = service ? { messagingServiceSid: service } : { from: String(from) }
  return [twilioProvider({ accountSid, authToken, sender, baseUrl: settings.TWILIO_BASE_URL ?? null, publicUrl, timeoutMs: CALL_TIMEOUT_MS, clock })]
}

function smtpFrom(settings: ProviderEnvironment, clock: Clock): ChannelProvider[] {
  const { SMTP_URL: url, MAIL_FROM: mailFrom, SMTP_CA: ca, DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: privateKey } = settings
  if (!url || !mailFrom) return []
  return [smtpProvider({
    url, mailFrom, timeoutMs: CALL_TIMEOUT_MS, receipts: settings.SMTP_RECEIPT_TOKEN !== undefined, clock,
    tls: { required: settings.SMTP_TLS === 'required', ...(ca ? { ca } : {}) },
    ...(settings.BOUNCE_KEY && settings.BOUNCE_DOMAIN ? { bounceTo: bounceAddresses(settings.BOUNCE_KEY, settings.BOUNCE_DOMAIN).of } : {}),
    ...(domain && selector && privateKey ? { dkim: { domain, selector, privateKey } } : {}),
  })]
}

function printFrom(settings: ProviderEnvironment, clock: Clock, calendar: WorkingCalendar): ChannelProvider[] {
  const { PRINT_FOLDER: folder, PRINT_SFTP_URL: url, PRINT_SFTP_HOST_KEY: hostKey, PRINT_SFTP_KEY: privateKey } = settings
  const house = { clock, posting: postingFrom(settings), calendar, returnAddress: settings.RETURN_ADDRESS }
  return [
    ...(folder ? [printFolderProvider({ folder, ...house })] : []),
    ...(url && hostKey ? [printSftpProvider({ sftp: { url, hostKey, timeoutMs: CALL_TIMEOUT_MS / 3, ...(privateKey ? { privateKey } : {}) }, ...house })] : []),
  ]
}

function notifyFrom(settings: ProviderEnvironment): ChannelProvider[] {
  const { GOVUK_NOTIFY_API_KEY: apiKey, GOVUK_NOTIFY_BASE_URL: baseUrl, GOVUK_NOTIFY_SMS_TEMPLATE: texts, GOVUK_NOTIFY_EMAIL_TEMPLATE: mails } = settings
  if (!apiKey) return []
  const service = notifyService({ apiKey, baseUrl: baseUrl ?? null, timeoutMs: CALL_TIMEOUT_MS })
  const [smsSender, replyTo] = [settings.GOVUK_NOTIFY_SMS_SENDER, settings.GOVUK_NOTIFY_EMAIL_REPLY_TO]
  return [
    ...(texts ? [notifySmsProvider({ service, templateId: texts, ...(smsSender ? { senderId: smsSender } : {}) })] : []),
    ...(mails ? [notifyEmailProvider({ service, templateId: mails, ...(replyTo ? { senderId: replyTo } : {}) })] : []),
    ...(settings.GOVUK_NOTIFY_LETTERS ? [notifyLetterProvider({ service })] : []),
  ]
}
