export { startVictimView, VICTIM_VIEW_SCOPES, type VictimViewParts } from './start-victim-view.js'
export { victimViewConfig, type VictimViewSettings } from './victim-view.config.js'
