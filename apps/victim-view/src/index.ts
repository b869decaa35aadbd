export { startVictimView, VICTIM_VIEW_SCOPES, type VictimViewParts } from './start-victim-view.js'
export { victimViewConfig, type VictimViewSettings } from './victim-view.config.js'
export { WHO_MAY as VICTIM_WHO_MAY } from './who-may.js'
export { WORDS as VICTIM_WORDS } from './words.js'
