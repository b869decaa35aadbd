// Why: everything that an operator decides, checked at once at the start. A secret has no default, and half a provider is none.
import { DEFAULT_POSTING, type Posting } from '@kept-informed/notification'
import {
  WrongSettings, httpUrl, kafkaSettings, keys32, listOf, logLevel, oneOf, port, postgresUrl, readSettings, type SettingsOf, text, timeOfDay, wholeNumber, withFiles,
} from '@kept-informed/runtime'
import type { GuardLimits } from './guards/count-news.js'
import { PROVIDER_SECRETS, PROVIDER_SETTINGS, wrongProviders } from './providers/provider-settings.js'
import { returnAddress } from './receipts/return-address.js'

const SPEC = {
  ...kafkaSettings,
  DATABASE_URL: postgresUrl.required,
  OIDC_ISSUER: httpUrl.required,
  OIDC_AUDIENCE: text.required,
  PORT: port.or(4003),
  LOG_LEVEL: logLevel.or('info'),
  MASTER_KEY: keys32.required,
  STATE_DIR: text.or('.local'),
  ACTS_FOR: listOf('police', 'witness-care-unit', 'cps', 'probation').or(['police', 'witness-care-unit']),
  FORCE_NAME: text.required,
  FORCE_PHONE: text.required,
  FORCE_URL: httpUrl.required,
  FORCE_AREA: oneOf('england', 'wales', 'london').or('england'),
  WORDING: oneOf('published', 'shipped').or('published'),
  CHILD_DIRECT_FROM: wholeNumber(12, 18).or(18),
  ...PROVIDER_SETTINGS,
  PRINT_CUT_OFF: timeOfDay.or(DEFAULT_POSTING.cutOff),
  POSTING_DAYS: listOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun').or([...DEFAULT_POSTING.days]),
  POST_TAKES_WORKING_DAYS: wholeNumber(1, 10).or(DEFAULT_POSTING.takesWorkingDays),
  RETURN_ADDRESS: returnAddress,
  PUBLIC_URL: httpUrl.optional,
  RULES_URL: httpUrl.optional,
  OFFICER_VIEW_URL: httpUrl.optional,
  GUARD_FLOOR: wholeNumber(1, 1_000_000).or(100),
  GUARD_LOOK_MS: wholeNumber(0, 10_000).or(500),
  SMTP_RECEIPT_TOKEN: text.optional,
  PRINT_RECEIPT_TOKEN: text.optional,
  GOVUK_NOTIFY_RECEIPT_TOKEN: text.optional,
}
export type NotifierEnvironment = SettingsOf<typeof SPEC>

/** What the module needs of it; the rest makes its parts. */
export type NotifierSettings = Pick<NotifierEnvironment, 'ACTS_FOR' | 'FORCE_NAME' | 'FORCE_PHONE' | 'FORCE_URL' | 'FORCE_AREA' | 'WORDING' | 'CHILD_DIRECT_FROM' | 'PRINT_CUT_OFF' | 'POSTING_DAYS' | 'POST_TAKES_WORKING_DAYS' | 'RETURN_ADDRESS' | 'TWILIO_AUTH_TOKEN' | 'PUBLIC_URL' | 'RULES_URL' | 'OFFICER_VIEW_URL' | 'GUARD_FLOOR' | 'GUARD_LOOK_MS' | 'SMTP_RECEIPT_TOKEN' | 'PRINT_RECEIPT_TOKEN' | 'GOVUK_NOTIFY_RECEIPT_TOKEN'>

/** The days and times of post, as this force's print house and carrier have them. */
export const postingFrom = ({ PRINT_CUT_OFF, POSTING_DAYS, POST_TAKES_WORKING_DAYS }: Pick<NotifierEnvironment, 'PRINT_CUT_OFF' | 'POSTING_DAYS' | 'POST_TAKES_WORKING_DAYS'>): Posting =>
  ({ ...DEFAULT_POSTING, cutOff: PRINT_CUT_OFF, days: POSTING_DAYS, takesWorkingDays: POST_TAKES_WORKING_DAYS })

/** When the guard holds what sources send. */
export const limitsFrom = ({ GUARD_FLOOR, GUARD_LOOK_MS }: Pick<NotifierEnvironment, 'GUARD_FLOOR' | 'GUARD_LOOK_MS'>): GuardLimits => ({ floor: GUARD_FLOOR, lookMs: GUARD_LOOK_MS })

/** The master keys as they are configured at this moment, newest first: a MASTER_KEY_FILE may have grown since the start. Throws WrongSettings. */
export const configuredMasterKeys = (env: Record<string, string | undefined>): Buffer[] => readSettings(withFiles(env, 'MASTER_KEY'), { MASTER_KEY: keys32.required }).MASTER_KEY

/** Secrets may be given as `…_FILE`. Throws WrongSettings naming every fault, those of settings that only make sense together too. */
export function readNotifierSettings(env: Record<string, string | undefined>): NotifierEnvironment {
  const given = withFiles(env, 'MASTER_KEY', ...PROVIDER_SECRETS, 'SMTP_RECEIPT_TOKEN', 'PRINT_RECEIPT_TOKEN', 'GOVUK_NOTIFY_RECEIPT_TOKEN', 'DATABASE_URL')
  const together = wrongProviders(given)
  try {
    const settings = readSettings(given, SPEC)
    if (together.length > 0) throw new WrongSettings(together)
    return settings
  } catch (error) {
    if (error instanceof WrongSettings && together.length > 0 && error.faults !== together) throw new WrongSettings([...error.faults, ...together])
    throw error
  }
}
