// Why: the view as its own process: parts from the environment, then start.
import 'reflect-metadata'
import { closeOnSignal, orExit, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { startVictimView } from './start-victim-view.js'
import { victimViewConfig } from './victim-view.config.js'

await orExit(async () => {
  const settings = victimViewConfig(process.env)
  const running = await startVictimView({ settings, clock: systemClock(), metrics: new Metrics('victim-view'), logger: createLogger({ level: settings.LOG_LEVEL, name: 'victim-view' }) })
  closeOnSignal(() => running.close())
})
