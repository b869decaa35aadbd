// Why: every setting of the service, checked together; a wrong one stops the start.
import { folderOf, httpUrl, kafkaSettings, logLevel, port, postgresUrl, readSettings, text, wholeNumber } from '@kept-informed/runtime'
import { type CodePack, readFurtherPacks, SHIPPED_PACKS } from '@kept-informed/victims-code'

export const rulesConfig = (env: Record<string, string | undefined>) =>
  readSettings(env, {
    ...kafkaSettings,
    DATABASE_URL: postgresUrl.required,
    OIDC_ISSUER: httpUrl.required,
    OIDC_AUDIENCE: text.required,
    PORT: port.or(4002),
    LOG_LEVEL: logLevel.or('info'),
    CODE_PACKS: folderOf<readonly CodePack[]>('.json', 'packs', readFurtherPacks).or(SHIPPED_PACKS),
    PARK_UNKNOWN_CASE_HOURS: wholeNumber(0, 8_760).or(24),
    NOTIFIER_URL: httpUrl.optional,
  })
