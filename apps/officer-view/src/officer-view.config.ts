// Why: every setting of the view, checked together; a wrong one stops the start.
import { httpUrl, logLevel, port, postgresUrl, readSettings, text, withFiles } from '@kept-informed/runtime'

export const officerViewConfig = (env: Record<string, string | undefined>) =>
  readSettings(withFiles(env, 'DATABASE_URL', 'OIDC_CLIENT_SECRET'), {
    DATABASE_URL: postgresUrl.required,
    OIDC_ISSUER: httpUrl.required,
    OIDC_AUDIENCE: text.required,
    OIDC_CLIENT_ID: text.or('officer-view'),
    OIDC_CLIENT_SECRET: text.required,
    PUBLIC_URL: httpUrl.required,
    INTAKE_URL: httpUrl.required,
    NOTIFIER_URL: httpUrl.required,
    EVIDENCE_URL: httpUrl.required,
    PORT: port.or(4011),
    LOG_LEVEL: logLevel.or('info'),
  })

export type OfficerViewSettings = ReturnType<typeof officerViewConfig>
