// Why: what the local run and the tests compose.
export { type OfficerViewParts, startOfficerView } from './start-officer-view.js'
export { WHO_MAY as OFFICER_WHO_MAY } from './who-may.js'
