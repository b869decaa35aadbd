// Why: what the commands and the other apps may use of the local run.
export { freePortBase } from './free-port-base.js'
export { type Copy, NoCopy, withCopy } from './find-copy.js'
export { type LocalSettings, readLocalSettings } from './local.config.js'
export { startEmbeddedPostgres } from './embedded-postgres.js'
export { type OutsideWorld, startOutsideWorld } from './outside-world/start-outside-world.js'
export { CLIENT_ID, startIssuer } from './start-issuer.js'
export { type Running } from './running.js'
export { startLocal } from './start-local.js'
