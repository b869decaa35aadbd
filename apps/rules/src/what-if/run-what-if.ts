// Why: all shares together are the answer; it costs as long as the slowest worker and no more memory with more cases.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { withReadOnly } from '@kept-informed/postgres'
import { countStoredCases } from '../stored-facts.query.js'
import { addReport, reportOver, type ShareReport, type WhatIf } from './share-report.js'

export type Progress = { total(cases: number): void; done(cases: number): void }
/** `workers`: default one a processor. `signal`: ends them; the answer is then an error. */
export type Running = { progress?: Progress; workers?: number; signal?: AbortSignal }

/** Over everything stored, on connections that can only read. Throws when a worker fails or is ended. */
export async function runWhatIf(databaseUrl: string, whatIf: WhatIf, { progress, workers: of = availableParallelism(), signal }: Running = {}): Promise<ShareReport> {
  if (progress) progress.total(await withReadOnly(databaseUrl, 'rules', countStoredCases))
  const failed = new AbortController()
  const ended = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])])
  const done = (cases: number): void => progress?.done(cases)
  const shares = await Promise.all(Array.from({ length: of }, (_, part) => inWorker({ databaseUrl, share: { part, of }, whatIf }, done, ended))).finally(() => failed.abort())
  const sum = reportOver([])
  for (const share of shares) addReport(sum, share)
  return sum
}

const inWorker = (workerData: object, done: (cases: number) => void, ended: AbortSignal): Promise<ShareReport> =>
  new Promise((resolve, reject) => {
    if (ended.aborted) throw new Error('ended before it began')
    const worker = new Worker(new URL('./share-worker.js', import.meta.url), { workerData })
    const end = (): void => void worker.terminate()
    ended.addEventListener('abort', end, { once: true })
    worker.on('message', (message: { progress: number } | { report: ShareReport }) => ('progress' in message ? done(message.progress) : resolve(message.report)))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      ended.removeEventListener('abort', end)
      reject(new Error(`a worker ended with ${code} before its report`))
    })
  })
