// Why: messages leave by the real protocols to the simulators, unless a real provider is set for that channel.
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type NotifierEnvironment, type NotifierSettings, postingFrom, providersFromSettings } from '@kept-informed/app-notifier'
import { bounceAddresses, type ChannelProvider, notifyEmailProvider, notifyLetterProvider, notifyService, notifySmsProvider, printFolderProvider, smtpProvider, twilioProvider } from '@kept-informed/channels'
import type { Clock } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { LocalSettings } from './local.config.js'
import type { ReceiptTokens } from './outside-world/receipts.js'
import { HOST, portsFrom } from './ports.js'
import { secretOf } from './state-secrets.js'

const CALL_TIMEOUT_MS = 30_000

export type Carriers = {
  providers: ChannelProvider[]
  /** What the simulators sign and say. */
  twilio: { accountSid: string; authToken: string }
  receiptTokens: ReceiptTokens
  notify: { apiKey: string; templates: { sms: string; email: string } }
  printFolder: string
  /** The notifier's settings, so that it believes them. */
  notifier: NotifierSettings & Required<Pick<NotifierEnvironment, 'BOUNCE_PORT' | 'BOUNCE_DOMAIN' | 'BOUNCE_KEY'>>
}

export async function makeCarriers({ notifier, STATE_DIR, PORT_BASE, PROVIDERS_PER_CHANNEL }: LocalSettings, clock: Clock, calendar: WorkingCalendar): Promise<Carriers> {
  const { at, url } = portsFrom(PORT_BASE)
  const [authToken, smtpToken, printToken, notifyToken, notifySecret, bounceKey] = await Promise.all(
    ['twilio-auth-token', 'smtp-receipt-token', 'print-receipt-token', 'govuk-notify-receipt-token', 'govuk-notify-secret', 'bounce-key'].map((name) => secretOf(STATE_DIR, name)),
  ) as [string, string, string, string, string, string]
  const notify = { apiKey: `local-${uuidFrom(notifyToken)}-${uuidFrom(notifySecret)}`, templates: { sms: uuidFrom(authToken), email: uuidFrom(smtpToken) } }
  const twilio = { accountSid: `AC${'0'.repeat(32)}`, authToken }
  const printFolder = resolve(STATE_DIR, 'print')
  await mkdir(printFolder, { recursive: true })
  const real = providersFromSettings(notifier, clock, calendar)
  const bounces = { BOUNCE_PORT: notifier.BOUNCE_PORT ?? at.bounces, BOUNCE_DOMAIN: notifier.BOUNCE_DOMAIN ?? 'bounces.police.test', BOUNCE_KEY: notifier.BOUNCE_KEY ?? bounceKey }
  const simulated = [
    twilioProvider({ ...twilio, sender: { from: '+447700900000' }, baseUrl: url.twilio, publicUrl: url.notifier, timeoutMs: CALL_TIMEOUT_MS, clock }),
    smtpProvider({ url: `smtp://${HOST}:${at.smtp}`, mailFrom: `${notifier.FORCE_NAME} <updates@police.test>`, timeoutMs: CALL_TIMEOUT_MS, receipts: true, clock, bounceTo: bounceAddresses(bounces.BOUNCE_KEY, bounces.BOUNCE_DOMAIN).of }),
    printFolderProvider({ folder: printFolder, clock, posting: postingFrom(notifier), calendar, returnAddress: notifier.RETURN_ADDRESS }),
    ...(PROVIDERS_PER_CHANNEL === 2 ? secondProviders(notify, url.notify) : []),
  ]
  const ours = simulated.filter(({ channel }) => !real.some((provider) => provider.channel === channel))
  await Promise.all(simulated.filter((provider) => !ours.includes(provider)).map((provider) => provider.close()))
  const realSms = real.some(({ channel }) => channel === 'sms')
  return {
    providers: [...real, ...ours],
    twilio,
    receiptTokens: { smtp: smtpToken, print: printToken, 'govuk-notify': notifyToken },
    notify,
    printFolder: notifier.PRINT_FOLDER ?? printFolder,
    notifier: {
      ...notifier,
      ...(realSms ? {} : { TWILIO_AUTH_TOKEN: authToken, PUBLIC_URL: url.notifier }),
      ...bounces,
      SMTP_RECEIPT_TOKEN: notifier.SMTP_RECEIPT_TOKEN ?? smtpToken,
      PRINT_RECEIPT_TOKEN: notifier.PRINT_RECEIPT_TOKEN ?? printToken,
      GOVUK_NOTIFY_RECEIPT_TOKEN: notifier.GOVUK_NOTIFY_RECEIPT_TOKEN ?? notifyToken,
    },
  }
}

function secondProviders({ apiKey, templates }: Carriers['notify'], baseUrl: string): ChannelProvider[] {
  const service = notifyService({ apiKey, baseUrl, timeoutMs: CALL_TIMEOUT_MS })
  return [notifySmsProvider({ service, templateId: templates.sms }), notifyEmailProvider({ service, templateId: templates.email }), notifyLetterProvider({ service })]
}

/** Digits of a secret in the form that Notify's ids have. */
const uuidFrom = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
