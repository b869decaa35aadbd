// Why: the view as its own process: parts from the environment, then start.
import 'reflect-metadata'
import { closeOnSignal, orExit, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { opsConsoleConfig } from './ops-console.config.js'
import { startOpsConsole } from './start-ops-console.js'

await orExit(async () => {
  const settings = opsConsoleConfig(process.env)
  const running = await startOpsConsole({
    settings,
    clock: systemClock(),
    metrics: new Metrics('ops-console'),
    logger: createLogger({ level: settings.LOG_LEVEL, name: 'ops-console' }),
  })
  closeOnSignal(() => running.close())
})
