// Why: what the local run and the tests compose.
export { type OpsConsoleParts, startOpsConsole } from './start-ops-console.js'
export { WHO_MAY as OPS_WHO_MAY } from './who-may.js'
