// Why: every setting of the view, checked together; a wrong one stops the start.
import { httpUrl, logLevel, port, postgresUrl, readSettings, text, wholeNumber, withFiles } from '@kept-informed/runtime'

export const victimViewConfig = (env: Record<string, string | undefined>) =>
  readSettings(withFiles(env, 'DATABASE_URL', 'OIDC_CLIENT_SECRET'), {
    DATABASE_URL: postgresUrl.required,
    OIDC_ISSUER: httpUrl.required,
    OIDC_AUDIENCE: text.required,
    OIDC_CLIENT_ID: text.or('victim-view'),
    OIDC_CLIENT_SECRET: text.required,
    PUBLIC_URL: httpUrl.required,
    RULES_URL: httpUrl.required,
    NOTIFIER_URL: httpUrl.required,
    /** The human way in, printed on every page where something did not work. */
    FORCE_PHONE: text.required,
    /** Where "Exit this page" leads. */
    EXIT_URL: httpUrl.or('https://www.bbc.co.uk/weather'),
    /** How many proxies of ours stand in front of it. */
    PROXIES: wholeNumber(0, 10).or(0),
    PORT: port.or(4012),
    LOG_LEVEL: logLevel.or('info'),
  })

export type VictimViewSettings = ReturnType<typeof victimViewConfig>
