// Why: the view as its own process: parts from the environment, then start.
import 'reflect-metadata'
import { closeOnSignal, orExit, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { officerViewConfig } from './officer-view.config.js'
import { startOfficerView } from './start-officer-view.js'

await orExit(async () => {
  const settings = officerViewConfig(process.env)
  const running = await startOfficerView({ settings, clock: systemClock(), metrics: new Metrics('officer-view'), logger: createLogger({ level: settings.LOG_LEVEL, name: 'officer-view' }) })
  closeOnSignal(() => running.close())
})
