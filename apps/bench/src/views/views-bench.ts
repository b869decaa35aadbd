// Why: a long list must come quickly, whatever the line; and who keeps a page open all day must not cost what the next one needs.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@kept-informed/testing'
import { type LocalCopy, startLocalCopy } from '../local-copy.js'
import { memoryOfTree } from '../processes.js'
import type { ViewOrder, ViewStarted } from './view-process.js'

/** `pageMs`: until the whole answer of `rows` rows was there, with the service behind it; `pageCpuMs`: the view's own work for it, on average. `liveMb`: what so many open connections take beyond the view without them. */
export type ViewsReport = { rows: number; pageKb: number; pageMs: { p50: number; p95: number }; pageCpuMs: number; liveConnections: number; viewMb: number; liveMb: number }

const ROWS = 500
const PAGES = 200
const WARM = 100
const CONNECTIONS = 500
const CASES = 250
const SETTLES_MS = 10_000
const WAITS_MS = 120_000

export async function viewsBench(say: (line: string) => void): Promise<ViewsReport> {
  const [copy, postgres] = await Promise.all([startLocalCopy({}), startPostgres()])
  try {
    say(`views: making ${ROWS} tasks`)
    await makeTasks(copy)
    const doors = { intake: copy.url(1, ''), rules: copy.url(2, ''), notifier: copy.url(3, ''), evidence: copy.url(4, '') }
    const order = { databaseUrl: postgres.url, doors, token: copy.token }
    const view = await startView(order)
    try {
      say(`views: ${PAGES} pages of ${ROWS} rows`)
      const page = await measurePages(view)
      view.process.kill('SIGKILL')
      say(`views: ${CONNECTIONS} open connections`)
      return { rows: ROWS, ...page, liveConnections: CONNECTIONS, ...(await liveOf(await startView(order))) }
    } finally {
      view.process.kill('SIGKILL')
    }
  } finally {
    await Promise.all([copy.stop(), postgres.stop()])
  }
}

type RunningView = { process: ChildProcess; started: ViewStarted }

async function startView(order: ViewOrder): Promise<RunningView> {
  const child = fork(fileURLToPath(new URL('./view-process.js', import.meta.url)))
  child.send(order)
  const [started] = (await once(child, 'message')) as [ViewStarted]
  return { process: child, started }
}

/** Victims of whom nobody has put details: a task for each thing that they must be told. */
async function makeTasks(copy: LocalCopy): Promise<void> {
  const time = new Date().toISOString()
  const events = Array.from({ length: CASES }, (_, n) => ({
    specversion: '1.0', id: `bench-${n}`, source: 'urn:bench', type: 'case.crime-reported.v1', subject: `01BE/${1_000_000 + n}/26`, time, datacontenttype: 'application/json',
    data: { crimeReference: `01BE/${1_000_000 + n}/26`, offence: { category: 'theft' }, victims: [{ victimId: `bench-v-${n}`, role: 'victim' }], officer: { officerId: `PC-${n % 9}`, unit: 'CID' }, force: 'Bench' },
  }))
  await copy.call('POST', copy.url(1, '/case-events'), events, 'application/cloudevents-batch+json')
  for (const until = performance.now() + WAITS_MS; performance.now() < until; await sleep(250)) {
    const { body } = await copy.call('GET', copy.url(3, '/tasks/counts'))
    if ((body as { open: number }).open >= ROWS) return
  }
  throw new Error(`there were not ${ROWS} tasks in two minutes`)
}

async function measurePages({ process: child, started: { url, cookie } }: RunningView): Promise<Pick<ViewsReport, 'pageKb' | 'pageMs' | 'pageCpuMs'>> {
  const times: number[] = []
  let [bytes, cpu] = [0, 0]
  for (let page = 0; page < WARM + PAGES; page++) {
    if (page === WARM) cpu = await cpuOf(child)
    const began = performance.now()
    const answer = await fetch(`${url}/tasks?state=open&rows=${ROWS}`, { headers: { cookie } })
    const html = await answer.text()
    if (page >= WARM) times.push(performance.now() - began)
    const rows = html.split('<tr>').length - 2
    if (answer.status !== 200 || rows !== ROWS) throw new Error(`a page was ${answer.status} with ${rows} rows`)
    bytes = Buffer.byteLength(html)
  }
  const pageCpuMs = tenths(((await cpuOf(child)) - cpu) / PAGES)
  times.sort((a, b) => a - b)
  const at = (share: number): number => tenths(times[Math.floor(times.length * share)] ?? 0)
  return { pageKb: tenths(bytes / 1024), pageMs: { p50: at(0.5), p95: at(0.95) }, pageCpuMs }
}

const tenths = (n: number): number => Math.round(n * 10) / 10

/** Milliseconds of work since it was started. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const [ms] = (await once(child, 'message')) as [number]
  return ms
}

/** A view that has made no page yet: what it let go of meanwhile would hide what connections take. */
const liveOf = (view: RunningView) => measureLive(view).finally(() => void view.process.kill('SIGKILL'))

async function measureLive({ process: child, started }: RunningView): Promise<Pick<ViewsReport, 'viewMb' | 'liveMb'>> {
  await sleep(SETTLES_MS)
  const viewMb = memoryOfTree(child.pid ?? 0)
  const open: ClientRequest[] = []
  for (let connection = 0; connection < CONNECTIONS; connection++) open.push(await listen(started))
  await sleep(SETTLES_MS)
  const liveMb = Math.max(0, memoryOfTree(child.pid ?? 0) - viewMb)
  for (const request of open) request.destroy()
  return { viewMb, liveMb }
}

/** Resolves when the stream has begun. */
const listen = ({ url, cookie }: ViewStarted): Promise<ClientRequest> =>
  new Promise((resolve, reject) => {
    const request = get(`${url}/live`, { headers: { cookie }, agent: false }, (response: IncomingMessage) => {
      response.resume()
      if (response.statusCode === 200) resolve(request)
      else reject(new Error(`a connection was answered ${response.statusCode}`))
    })
    request.on('error', reject)
  })
