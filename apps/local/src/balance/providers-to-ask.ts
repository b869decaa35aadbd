// Why: only the simulated outside world lets us look into its books; whoever is real is left out, and its messages are not held against it.

const ASKED: Record<string, readonly string[]> = {
  twilio: ['TWILIO_ACCOUNT_SID'], smtp: ['SMTP_URL'], 'print-folder': ['PRINT_SFTP_URL'], 'print-sftp': ['PRINT_SFTP_URL'],
  'govuk-notify-sms': ['GOVUK_NOTIFY_API_KEY'], 'govuk-notify-email': ['GOVUK_NOTIFY_API_KEY'], 'govuk-notify-letter': ['GOVUK_NOTIFY_API_KEY'],
}

/** Names of providers, as attempts have them, that no setting makes real. */
export const providersToAsk = (isSet: (setting: string) => boolean): string[] => Object.keys(ASKED).filter((name) => !ASKED[name]?.some(isSet))
