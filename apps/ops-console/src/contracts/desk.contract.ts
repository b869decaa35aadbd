// Why: what every spec of the console does: somebody of a role asks for a page, or sends a form, and looks at what came back.
import type { StaffRole } from '@kept-informed/identity'
import { type CheerioAPI, load } from 'cheerio'
import { CASE_ID } from '../testing/played-case.js'
import { RECALL_ID, STOP_ID } from '../testing/played-sending.js'
import { GUARD_ID, played, written } from '../testing/played-services.js'
import { QUARANTINE_ID, TASK_ID } from '../testing/played-work.js'
import { OWN, runningOpsConsole } from '../testing/running-ops-console.js'

/** As our own page would send it. */
export const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
export const WORD = { word: 'release', reason: 'I asked the prison' }
const IDS: Record<string, string> = {
  guardId: GUARD_ID,
  quarantineId: QUARANTINE_ID,
  taskId: TASK_ID,
  caseId: CASE_ID,
  victimId: 'v-1',
  obligationId: 'o',
  stopId: STOP_ID,
  recallId: RECALL_ID,
  provider: 'twilio',
  wordingId: 'verdict',
  language: 'en',
  version: '1',
}
/** With an id of what is played for each name. */
export const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(IDS[name] ?? name))

export type Desk = ReturnType<typeof deskOf>
type Running = Awaited<ReturnType<typeof runningOpsConsole>>
type Sent = { status: number; to: string | null; $: CheerioAPI; said: Running['asked'][number] | undefined }

/** `run` is there once it is started; `evil`: what every text of every service says; null: what is played; `away`: what no service answers. */
export function deskOf() {
  let run: Running | undefined
  const desk = {
    evil: null as string | null,
    away: [] as string[],
    get run(): Running {
      if (!run) throw new Error('the console is not started yet')
      return run
    },
    start: async (): Promise<void> => {
      run = await runningOpsConsole((asked) => {
        if (desk.away.includes(new URL(asked.path, 'http://services.test').pathname)) return { status: 503, body: {} }
        const answer = played(asked, {})
        return answer && desk.evil !== null ? { ...answer, body: written(answer.body, desk.evil) } : answer
      })
    },
    pageFor: async (role: StaffRole, path: string): Promise<CheerioAPI> =>
      load(await (await desk.run.call('GET', path, { cookie: (await desk.run.signedInAs([role])).cookie })).text()),
    /** An operator sends a form; `said`: what reached a door. */
    act: async (path: string, form: Record<string, string>): Promise<Sent> => {
      const { cookie, session } = await desk.run.signedInAs(['operator'], 'op-4')
      const answer = await desk.run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
      return {
        status: answer.status,
        to: answer.headers.get('location'),
        $: load(await answer.text()),
        said: desk.run.asked.findLast(({ method }) => method === 'POST'),
      }
    },
  }
  return desk
}

/** The texts of a table's cells, row by row. */
export const rowsIn = ($: CheerioAPI, table: string): string[][] =>
  $(`[data-test=${table}] tbody tr`).toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text().trim()))
