// Why: every setting of the service, checked together; a wrong one stops the start.
import { DEFAULT_POSTING, type Posting } from '@kept-informed/notification'
import { folderOf, httpUrl, kafkaSettings, keys32, listOf, logLevel, port, postgresUrl, readSettings, text, timeOfDay, wholeNumber, withFiles } from '@kept-informed/runtime'
import { type CodePack, readFurtherPacks, SHIPPED_PACKS } from '@kept-informed/victims-code'

export const evidenceConfig = (env: Record<string, string | undefined>) =>
  readSettings(withFiles(env, 'EVIDENCE_SIGNING_KEY', 'DATABASE_URL'), {
    ...kafkaSettings,
    DATABASE_URL: postgresUrl.required,
    OIDC_ISSUER: httpUrl.required,
    OIDC_AUDIENCE: text.required,
    PORT: port.or(4004),
    LOG_LEVEL: logLevel.or('info'),
    CODE_PACKS: folderOf<readonly CodePack[]>('.json', 'packs', readFurtherPacks).or(SHIPPED_PACKS),
    ACTS_FOR: listOf('police', 'witness-care-unit', 'cps', 'probation').or(['police', 'witness-care-unit']),
    PRINT_CUT_OFF: timeOfDay.or(DEFAULT_POSTING.cutOff),
    POSTING_DAYS: listOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun').or([...DEFAULT_POSTING.days]),
    POST_TAKES_WORKING_DAYS: wholeNumber(1, 10).or(DEFAULT_POSTING.takesWorkingDays),
    EVIDENCE_SIGNING_KEY: keys32.required,
    NOTIFIER_URL: httpUrl.optional,
  })

/** The days and times of post: the same settings as the notifier's, which hands the letters over. */
export const postingFrom = (settings: Pick<ReturnType<typeof evidenceConfig>, 'PRINT_CUT_OFF' | 'POSTING_DAYS' | 'POST_TAKES_WORKING_DAYS'>): Posting => ({
  ...DEFAULT_POSTING, cutOff: settings.PRINT_CUT_OFF, days: settings.POSTING_DAYS, takesWorkingDays: settings.POST_TAKES_WORKING_DAYS,
})
