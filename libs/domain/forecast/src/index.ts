export type { PlannedMessage, Prospect, Rung } from './prospect.js'
export { type Forecast, type ForecastReason, type Pace, FORECAST_REASONS } from './forecast.js'
export { REASON_IN_WORDS } from './reason-in-words.js'
export type { CrimesOfDay, DutiesOfDay, Load, LoadHistory, LoadOfDay, LoadOfRule, OpenDuties } from './load.js'
