// Why: the replay goes to the system that was named, else to the one that runs here, else to one of its own; and the year of the data
// hangs on the clock of that system (or, of its own, the clock on the year).
import { isoInstant } from '@kept-informed/kernel'
import { chooseYear, type ChosenYear } from './choose-year.js'
import { startOwnSystem } from './own-system.js'
import type { ReplayArguments } from './read-arguments.js'
import { type System, systemAt } from './system.js'

export type Opened = { ok: true; system: System; year: Extract<ChosenYear, { ok: true }>; close(): Promise<void> } | { ok: false; fault: string }

export async function openSystem(args: ReplayArguments, months: string[], say: (line: string) => void): Promise<Opened> {
  const portBase = process.env['PORT_BASE'] ?? '4000'
  if (!/^\d{4,5}$/.test(portBase) || Number(portBase) > 65_500) return { ok: false, fault: `PORT_BASE: ${portBase} is not a port from 1000 to 65500` }
  const here = new URL(`http://127.0.0.1:${Number(portBase) + 1}`)
  const intake = args.to ?? here
  if (await answers(intake)) return running(intake, args, months, say)
  if (args.to) return { ok: false, fault: `--to: nothing answers at ${intake.href}` }
  const year = chooseYear(months, args.year === undefined ? Date.now() : null, args.year)
  if (!year.ok) return year
  say(`Nothing runs at ${here.origin}: starting a system of its own, its clock at ${isoInstant(year.until)}.`)
  const own = await startOwnSystem(year.until)
  const system = systemAt(own.intake)
  return { ok: true, system, year, close: () => system.close().finally(() => own.stop()) }
}

async function running(intake: URL, args: ReplayArguments, months: string[], say: (line: string) => void): Promise<Opened> {
  const system = systemAt(intake)
  const year = chooseYear(months, (await system.clock()) ?? Date.now(), args.year)
  if (!year.ok) {
    await system.close()
    return year
  }
  say(`Sending to ${intake.origin}.`)
  return { ok: true, system, year, close: () => system.close() }
}

const answers = (intake: URL): Promise<boolean> => fetch(new URL('/health/live', intake), { signal: AbortSignal.timeout(5_000) }).then(({ ok }) => ok, () => false)
