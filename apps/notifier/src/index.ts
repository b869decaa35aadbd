// Why: what other apps may compose: the module, its handle, its parts.
export { makeNotifier, type Notifier, type NotifierParts } from './make-notifier.js'
export { NOTIFIER_MIGRATIONS } from './migrations/notifier-migrations.js'
export { type NotifierEnvironment, type NotifierSettings, postingFrom, readNotifierSettings } from './notifier.config.js'
export { NotifierModule } from './notifier.module.js'
export { providersFromSettings } from './providers-from-settings.js'
export { GROUP as NOTIFIER_GROUP } from './journey/save-journeys.js'
