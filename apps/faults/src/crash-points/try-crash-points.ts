// Why: at each moment at which the product has just changed something, it dies; started again it must go on as if nothing had been.
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { email, letter, LocalRun, sms, Story } from '@kept-informed/app-e2e'
import { startEmbeddedPostgres } from '@kept-informed/app-local'
import { type Chance, freePort } from '@kept-informed/testing'
import pg from 'pg'
import { type Arrived, checkLedger, type Ledger, type Sent } from '../ledger/check-ledger.js'
import { markersIn } from '../workload/journeys.js'
import { CRASH_AT, RECORD } from './crash-at.js'
import { type CrashPoint, pointInWords } from './effect-of.js'

export type CrashPointsReport = { found: number; tried: number; /** Tried, but this life never came to it. */ notReached: string[]; failed: { point: string; found: Ledger }[] }
export type TryCrashPoints = { folder: string; chance: Chance; /** null: all. */ most: number | null; /** So many lives beside each other. */ atOnce: number; say: (line: string) => void }

const PRELOAD = pathToFileURL(resolve(import.meta.dirname, 'crash-at.js')).href
const MONDAY = '2026-11-23T09:00:00Z'

export async function tryCrashPoints({ folder, chance, most, atOnce, say }: TryCrashPoints): Promise<CrashPointsReport> {
  await rm(folder, { recursive: true, force: true })
  // A life holds half a server's connections: each row of lives has a server of its own.
  const onServer = async <T>(name: string, work: (url: string) => Promise<T>): Promise<T> => {
    const server = await startEmbeddedPostgres(join(folder, name), await freePort())
    return work(server.url).finally(() => server.stop())
  }
  const recorded = join(folder, 'effects')
  const whole = await onServer('recorded', async (url) => live(await database(url, 'recorded'), { [RECORD]: recorded }))
  if (whole.died || !holds(whole.ledger)) throw new Error(`the life in which nothing breaks did not end well: ${JSON.stringify(whole)}`)
  const all = pointsIn(await readFile(recorded, 'utf8'))
  const points = most === null ? all : chosen(all, most, chance)
  const report: CrashPointsReport = { found: all.length, tried: 0, notReached: [], failed: [] }
  const left = points.entries()
  const tryThem = async (url: string): Promise<void> => {
    for (const [index, point] of left) {
      const { ledger, died } = await live(await database(url, `point_${index}`), { [CRASH_AT]: JSON.stringify(point) })
      const words = pointInWords(point)
      say(`${index + 1} of ${points.length}: ${words}: ${holds(ledger) ? (died ? 'holds' : 'not reached') : JSON.stringify(ledger)}`)
      report.tried += 1
      if (!died) report.notReached.push(words)
      if (!holds(ledger)) report.failed.push({ point: words, found: ledger })
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, points.length) }, (_, row) => onServer(`row-${row}`, tryThem)))
  return report
}

const holds = (ledger: Ledger): boolean => Object.values(ledger).every((found) => found.length === 0)

function pointsIn(effects: string): CrashPoint[] {
  const counts = new Map<string, number>()
  return effects.trim().split('\n').map((effect) => {
    const n = (counts.get(effect) ?? 0) + 1
    counts.set(effect, n)
    return { effect, n }
  })
}

/** So many, of as many kinds as can be. */
function chosen(all: readonly CrashPoint[], most: number, chance: Chance): CrashPoint[] {
  const kinds = new Map<string, CrashPoint[]>()
  for (const point of all) kinds.set(point.effect, [...(kinds.get(point.effect) ?? []), point])
  const points: CrashPoint[] = []
  const left = [...kinds.values()]
  while (points.length < most && left.some((kind) => kind.length > 0)) {
    const kind = chance.one(left.filter((one) => one.length > 0))
    points.push(...kind.splice(chance.upTo(kind.length), 1))
    if (left.length > 1) left.splice(left.indexOf(kind), 1)
    else left.push(...kinds.values())
  }
  return points
}

async function database(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`).finally(() => client.end())
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

/** One case by each channel from its report to its letter, whatever dies on the way. */
async function live(databaseUrl: string, asked: Record<string, string>): Promise<{ ledger: Ledger; died: boolean }> {
  const env: Record<string, string> = { ...asked, NODE_OPTIONS: `--import ${PRELOAD}`, VIEWS: 'off', LOG_LEVEL: 'error' }
  let died = false
  const again = async (run: LocalRun): Promise<void> => {
    died = true
    delete env[CRASH_AT]
    await run.up()
  }
  const run = await LocalRun.start({ databaseUrl, clock: MONDAY, env }, again)
  const survive = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        // The line breaks a moment before the process is seen to be gone.
        for (let waited = 0; waited < 2_000 && !run.isGone; waited += 50) await sleep(50)
        if (!run.isGone) throw error
        await again(run)
      }
    }
  }
  try {
    const story = new Story(run)
    const people = [{ victimId: 'cv-0', contact: sms('+447700900801') }, { victimId: 'cv-1', contact: email('cv-1@example.org') }, { victimId: 'cv-2', contact: letter() }]
    for (const { victimId, contact } of people) await survive(() => story.victim(victimId, [contact]))
    const now = await survive(() => run.now())
    const sent = people.map(({ victimId, contact: { to } }, n): Sent & { event: object; victimId: string } => {
      const marker = `Markerham ${String(n).padStart(6, '0')}`
      const caseId = `POINT/${n}/26`
      return { marker, caseId, place: 0, victimId, to: typeof to === 'string' ? to : JSON.stringify(to), mustArriveBy: Number.POSITIVE_INFINITY, event: story.event(caseId, `p${n}`, 'hearing-listed', now, { hearingId: 'h', at: '2027-03-01T10:00:00Z', court: marker }) }
    })
    await survive(() => story.send(...sent.map(({ caseId, victimId }) => story.crime(caseId, now, [victimId], 'theft'))))
    await survive(() => story.send(...sent.map(({ event }) => event)))
    for (const advance of ['PT30M', 'P2D', 'P4D']) await survive(() => run.moveClock({ advance }))
    const arrived = (await survive(() => story.messages())).map(({ to, text, at }): Arrived => ({ to: typeof to === 'string' ? to : JSON.stringify(to), text, at: Date.parse(at) }))
    return { ledger: checkLedger(sent, arrived, markersIn), died }
  } finally {
    await run.end()
  }
}
