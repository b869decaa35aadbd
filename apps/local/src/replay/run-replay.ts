// Why: the whole replay in the order in which it happens: files, system, victims, events, rest, account.
import { accessSync, constants } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { accountOf } from './account.js'
import { letFinish } from './let-finish.js'
import { openSystem } from './open-system.js'
import { planReplay, type ReplayPlan } from './police-data.js'
import { printTable, type Report } from './print-table.js'
import { stage } from './progress.js'
import type { ReplayArguments } from './read-arguments.js'
import { readQuarantine, readTimelines } from './read-evidence.js'
import { readFiles } from './read-files.js'
import { registerVictims } from './register-victims.js'
import { ATTRIBUTION, SAMPLE } from './sample.js'
import { type Sent, sendEvents } from './send-events.js'
import type { System } from './system.js'

export type Ended = { exitCode: 0 | 1 } | { exitCode: 2; faults: string[] }
type Say = (line: string) => void

/** Exit code 0 when every event is accounted for and none was refused, 1 when not, 2 for wrong use. Throws when the system cannot go on. */
export async function runReplay(args: ReplayArguments, say: Say): Promise<Ended> {
  const sample = args.files.length === 0
  if (sample) say('No files given: the sample, burglaries recorded by the Metropolitan Police in January 2016.')
  const files = await readFiles(sample ? SAMPLE : args.files)
  const faults = [...(files.ok ? [] : files.faults), ...unwritable(args.json)]
  if (!files.ok || faults.length > 0) return { exitCode: 2, faults }
  say(ATTRIBUTION)
  const { streets, outcomes } = files.value
  const opened = await openSystem(args, [...streets, ...outcomes].map(({ month }) => month), say)
  if (!opened.ok) return { exitCode: 2, faults: [opened.fault] }
  const { system, year, close } = opened
  try {
    const range = year.firstMonth === year.lastMonth ? year.firstMonth : `${year.firstMonth} to ${year.lastMonth}`
    say(`The data knows months only: times are spread over the hours of their month, the same at every run. Dates are moved by ${year.yearsLater} years, to ${range}.`)
    const plan = planReplay(streets, outcomes, { yearsLater: year.yearsLater, limit: args.limit })
    const report = await replay(system, plan, Date.parse(`${year.firstMonth}-01T00:00:00Z`), args.advance, say)
    for (const line of printTable(report)) say(line)
    if (args.json !== undefined) await writeFile(args.json, `${JSON.stringify(report, null, 2)}\n`)
    return { exitCode: report.accounted && report.refused === 0 ? 0 : 1 }
  } finally {
    await close()
  }
}

async function replay(system: System, plan: ReplayPlan, verifiedAt: number, advance: boolean, say: Say): Promise<Report> {
  const begun = performance.now()
  const startedAt = (await system.clock()) ?? Date.now()
  const victims = stage('registering victims', plan.victimIds.length)
  const { erased } = await registerVictims(system, plan.victimIds, verifiedAt, () => victims.tick()).finally(() => victims.done())
  if (erased > 0) say(`${erased} victims were erased in this system and stay so.`)
  const events = stage('sending events', plan.events.length)
  const sent = await sendEvents(system, plan.events, (count) => events.tick(count)).finally(() => events.done())
  sayRefused(sent, say)
  if (system.waits() > 0) say(`The system asked for patience ${system.waits()} times.`)
  const caseIds = [...new Set(sent.accepted.map(({ subject }) => subject))]
  const account = await letFinish(system, {
    advance,
    say,
    look: async () => {
      const timelines = stage('reading evidence', caseIds.length)
      const read = await readTimelines(system, caseIds, () => timelines.tick()).finally(() => timelines.done())
      return accountOf(sent.accepted, read, await readQuarantine(system), startedAt)
    },
  })
  return { crimes: plan.crimes, ...account, refused: sent.refused.length, leftOut: plan.leftOut, seconds: Math.round((performance.now() - begun) / 100) / 10 }
}

function sayRefused({ refused }: Sent, say: Say): void {
  for (const { event, faults } of refused.slice(0, 10)) say(`Refused: ${event.id}: ${faults.join('; ')}`)
  if (refused.length > 10) say(`… and ${refused.length - 10} more.`)
}

/** A run of many minutes must not end at a report that cannot be written. */
function unwritable(path: string | undefined): string[] {
  if (path === undefined) return []
  try {
    accessSync(dirname(path), constants.W_OK)
    return []
  } catch {
    return [`--json: ${path} cannot be written`]
  }
}
