// Why: deriving is work for a processor, so each has a worker of its own, with its own connection that can only read.
import { parentPort, workerData } from 'node:worker_threads'
import { withReadOnly } from '@kept-informed/postgres'
import type { Share } from '../stored-facts.query.js'
import { compareShare } from './compare-share.js'
import type { WhatIf } from './share-report.js'

const { databaseUrl, share, whatIf } = workerData as { databaseUrl: string; share: Share; whatIf: WhatIf }

const report = await withReadOnly(databaseUrl, 'rules', (database) => compareShare(database, share, whatIf, (cases) => parentPort?.postMessage({ progress: cases })))
parentPort?.postMessage({ report })
