export { LostRace } from './event-log.js'
export type { Batch, Consumer, Consumption, EventLog, LogRecord, NewRecord, TopicSpec } from './event-log.js'
