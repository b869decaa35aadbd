// Why: what is measured while something is broken is measured on the same system that is broken on purpose here.
export { type Door, knockingOn } from './system/knocking-on.js'
export { NoKafka, startSystem, type System } from './system/system.js'
