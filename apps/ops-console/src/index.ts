// Why: what the local run, the tests and the bench compose.
export { OPS_CONSOLE, OPS_CONTROLLERS } from './ops-console.js'
export { type OpsConsoleParts, startOpsConsole } from './start-ops-console.js'
export { WHO_MAY as OPS_WHO_MAY } from './who-may.js'
