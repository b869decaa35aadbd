// Why: every setting of the service, checked together; a wrong one stops the start.
import { httpUrl, kafkaSettings, logLevel, port, postgresUrl, readSettings, text } from '@kept-informed/runtime'

export const evidenceConfig = (env: Record<string, string | undefined>) =>
  readSettings(env, { ...kafkaSettings, DATABASE_URL: postgresUrl.required, OIDC_ISSUER: httpUrl.required, OIDC_AUDIENCE: text.required, PORT: port.or(4004), LOG_LEVEL: logLevel.or('info') })
