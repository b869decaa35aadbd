// Why: what the local run and the tests compose.
export { RECORDABLES } from './record/recordables.js'
export { type OfficerViewParts, startOfficerView } from './start-officer-view.js'
export { WHO_MAY as OFFICER_WHO_MAY } from './who-may.js'
export { WORDS as OFFICER_WORDS } from './words.js'
