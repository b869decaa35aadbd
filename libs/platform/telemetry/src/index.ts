export { type HealthChecks, HealthModule } from './health.js'
export { type Logger, createLogger } from './logger.js'
export { Metrics } from './metrics.js'
