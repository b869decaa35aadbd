export { WITHHELD_BECAUSE } from './notification.js'
export type { Detail, Language, Notification, NotificationState, Rendered, WithheldBecause } from './notification.js'
export type { Task, TaskKind, TaskOutcome, TaskState } from './task.js'
