// Why: what the start page, the example and the table on the terminal know of the run they belong to.
import type { Database } from '@kept-informed/postgres'
import type { LocalSettings } from './local.config.js'
import type { LocalClock } from './local-clock.js'
import type { ClockMover } from './move-clock.js'

export type Running = {
  settings: LocalSettings
  clock: LocalClock
  mover: ClockMover
  /** The local run's own schema. */
  database: Database
  embedded: { postgres: boolean; log: boolean }
  printFolder: string
  close(): Promise<void>
}
