// Why: every setting of the service, checked together; a wrong one stops the start.
import { httpUrl, kafkaSettings, logLevel, port, readSettings, text } from '@kept-informed/runtime'

export const intakeConfig = (env: Record<string, string | undefined>) =>
  readSettings(env, { ...kafkaSettings, OIDC_ISSUER: httpUrl.required, OIDC_AUDIENCE: text.required, PORT: port.or(4001), LOG_LEVEL: logLevel.or('info') })
