// Why: who carries messages is told by settings alone, and half a provider is none: what only makes sense together is checked together.
import { flag, httpUrl, oneOf, port, sftpUrl, smtpUrl, text } from '@kept-informed/runtime'

export const PROVIDER_SETTINGS = {
  SMTP_URL: smtpUrl.optional,
  SMTP_TLS: oneOf('required', 'offered').or('offered'),
  SMTP_CA: text.optional,
  MAIL_FROM: text.optional,
  BOUNCE_PORT: port.optional,
  BOUNCE_DOMAIN: text.optional,
  BOUNCE_KEY: text.optional,
  DKIM_DOMAIN: text.optional,
  DKIM_SELECTOR: text.optional,
  DKIM_KEY: text.optional,
  TWILIO_ACCOUNT_SID: text.optional,
  TWILIO_AUTH_TOKEN: text.optional,
  TWILIO_FROM: text.optional,
  TWILIO_MESSAGING_SERVICE_SID: text.optional,
  TWILIO_BASE_URL: httpUrl.optional,
  GOVUK_NOTIFY_API_KEY: text.optional,
  GOVUK_NOTIFY_BASE_URL: httpUrl.optional,
  GOVUK_NOTIFY_SMS_TEMPLATE: text.optional,
  GOVUK_NOTIFY_SMS_SENDER: text.optional,
  GOVUK_NOTIFY_EMAIL_TEMPLATE: text.optional,
  GOVUK_NOTIFY_EMAIL_REPLY_TO: text.optional,
  GOVUK_NOTIFY_LETTERS: flag.or(false),
  PRINT_FOLDER: text.optional,
  PRINT_SFTP_URL: sftpUrl.optional,
  PRINT_SFTP_HOST_KEY: text.optional,
  PRINT_SFTP_KEY: text.optional,
}

/** May be given as `…_FILE`. */
export const PROVIDER_SECRETS = ['TWILIO_AUTH_TOKEN', 'SMTP_URL', 'SMTP_CA', 'BOUNCE_KEY', 'DKIM_KEY', 'GOVUK_NOTIFY_API_KEY', 'PRINT_SFTP_URL', 'PRINT_SFTP_KEY'] as const

/** One line for each fault. */
export function wrongProviders(env: Record<string, string | undefined>): string[] {
  const faults: string[] = []
  const missing = (names: string[], why: string): void => names.filter((name) => !env[name]).forEach((name) => faults.push(`${name} is missing: ${why}`))
  const any = (...names: string[]): boolean => names.some((name) => env[name])
  if (any('TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID')) {
    missing(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'PUBLIC_URL'], 'needed for SMS through Twilio')
    if (!any('TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID')) faults.push('TWILIO_FROM is missing: it, or TWILIO_MESSAGING_SERVICE_SID, is needed for SMS through Twilio')
    if (env.TWILIO_FROM && env.TWILIO_MESSAGING_SERVICE_SID) faults.push('TWILIO_FROM must not be given together with TWILIO_MESSAGING_SERVICE_SID')
  }
  if (any('SMTP_URL', 'MAIL_FROM')) missing(['SMTP_URL', 'MAIL_FROM'], 'needed for email')
  if (any('BOUNCE_PORT', 'BOUNCE_DOMAIN', 'BOUNCE_KEY')) missing(['BOUNCE_PORT', 'BOUNCE_DOMAIN', 'BOUNCE_KEY', 'SMTP_URL'], 'needed to hear of bounces')
  if (env.BOUNCE_KEY && env.BOUNCE_KEY.length < 16) faults.push('BOUNCE_KEY must have 16 characters or more')
  if (any('DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY')) missing(['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY', 'SMTP_URL'], 'needed to sign emails')
  if (any('GOVUK_NOTIFY_SMS_TEMPLATE', 'GOVUK_NOTIFY_EMAIL_TEMPLATE') || env.GOVUK_NOTIFY_LETTERS === 'true') missing(['GOVUK_NOTIFY_API_KEY'], 'needed for GOV.UK Notify')
  if (env.GOVUK_NOTIFY_API_KEY) {
    if (!/^.+-[0-9a-f-]{36}-[0-9a-f-]{36}$/i.test(env.GOVUK_NOTIFY_API_KEY)) faults.push('GOVUK_NOTIFY_API_KEY must be a key as Notify shows it: a name, the id of the service and the secret')
    if (!any('GOVUK_NOTIFY_SMS_TEMPLATE', 'GOVUK_NOTIFY_EMAIL_TEMPLATE') && env.GOVUK_NOTIFY_LETTERS !== 'true') {
      faults.push('GOVUK_NOTIFY_SMS_TEMPLATE is missing: it, GOVUK_NOTIFY_EMAIL_TEMPLATE or GOVUK_NOTIFY_LETTERS says what GOV.UK Notify is for')
    }
  }
  if (env.PRINT_SFTP_URL) {
    missing(['PRINT_SFTP_HOST_KEY'], 'needed to know the print house; `ssh-keyscan HOST | ssh-keygen -lf -` prints it')
    if (!env.PRINT_SFTP_KEY && URL.canParse(env.PRINT_SFTP_URL) && new URL(env.PRINT_SFTP_URL).password === '') faults.push('PRINT_SFTP_KEY is missing: it, or a password in PRINT_SFTP_URL, is needed')
  }
  return faults
}
