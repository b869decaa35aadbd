// Why: who carries messages is known to people by the name of the product or of the way, and not by the id under which it is set up.
import type { Catalogue, Said } from '@kept-informed/web'

const NAMES = {
  twilio: { en: 'Twilio', cy: 'Twilio' },
  smtp: { en: 'Mail server', cy: 'Gweinydd post' },
  'print-folder': { en: 'Print folder', cy: 'Ffolder argraffu' },
  'print-sftp': { en: 'Printers by SFTP', cy: 'Argraffwyr drwy SFTP' },
  'govuk-notify-sms': { en: 'GOV.UK Notify, text messages', cy: 'GOV.UK Notify, negeseuon testun' },
  'govuk-notify-email': { en: 'GOV.UK Notify, emails', cy: 'GOV.UK Notify, e-byst' },
  'govuk-notify-letter': { en: 'GOV.UK Notify, letters', cy: 'GOV.UK Notify, llythyrau' },
} as const satisfies Catalogue

export const PROVIDER_NAME_WORDS: Catalogue = Object.fromEntries(Object.entries(NAMES).map(([provider, both]) => [`provider-name.${provider}`, both]))

/** One that is not known here is shown by the id that the force gave it. */
export const providerCell = (provider: string): Said => (Object.hasOwn(NAMES, provider) ? { words: `provider-name.${provider}` } : { text: provider })
