// Why: all shares together are the answer; it costs as long as the slowest worker and no more memory with more cases.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { mergeDifferences } from '@kept-informed/obligation'
import { withReadOnly } from '@kept-informed/postgres'
import { countStoredCases } from '../stored-facts.query.js'
import type { ShareReport, WhatIf } from './compare-share.js'

export type Progress = { total(cases: number): void; done(cases: number): void }

export async function runWhatIf(databaseUrl: string, whatIf: WhatIf, progress: Progress): Promise<ShareReport> {
  progress.total(await withReadOnly(databaseUrl, 'rules', countStoredCases))
  const of = availableParallelism()
  const shares = await Promise.all(Array.from({ length: of }, (_, part) => inWorker({ databaseUrl, share: { part, of }, whatIf }, progress)))
  const sum: ShareReport = { differences: {}, cases: 0, facts: 0 }
  for (const share of shares) {
    mergeDifferences(sum.differences, share.differences)
    sum.cases += share.cases
    sum.facts += share.facts
  }
  return sum
}

const inWorker = (workerData: object, progress: Progress): Promise<ShareReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./share-worker.js', import.meta.url), { workerData })
    worker.on('message', (message: { progress: number } | { report: ShareReport }) => ('progress' in message ? progress.done(message.progress) : resolve(message.report)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before its report`)))
  })
