// Why: the print house reads the folder as a real one would: by the manifest, checking each file against its hash before it counts.
import { type ManifestLine, readManifest } from '@kept-informed/channels'
import { type Clock, type Instant, parseInstant } from '@kept-informed/kernel'
import type { PostCalendar, Posting } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bytesOf } from '../state-secrets.js'
import { comesBack, type Due, toKey } from './fate.js'
import { printTimes } from './print-times.js'
import { insertReceiptsSql, jsonReceipts } from './receipts.js'

export type PrintHouseOptions = { database: Database; clock: Clock; folder: string; receiptUrl: string; posting: Posting; calendar: PostCalendar }

const TAKE = (receipts: string) => `with taken as (
    insert into letter (delivery_id, attempt_id, to_lines, postcode, to_key, file, pages, plain_envelope, handed_at, collected_at, dispatched_at, returned_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (delivery_id) do nothing returning 1)
  ${insertReceiptsSql(receipts)} where exists (select 1 from taken)`

/** What was taken back before we fetched it was never ours. */
const NEVER_FETCHED = `with gone as (delete from letter where delivery_id = $1 and collected_at > $2 returning attempt_id)
  delete from receipt using gone where kind = 'print' and about = gone.attempt_id and told_at is null`

/** Due as soon as the manifest has lines that are not yet taken in. */
export function printHouse({ database, clock, folder, receiptUrl, posting, calendar }: PrintHouseOptions): Sweep {
  let readTo = 0

  const take = async (line: ManifestLine): Promise<void> => {
    const handedAt: Instant = parseInstant(line.at) ?? clock.now()
    const times = printTimes(handedAt, posting, calendar)
    const whole = await isWhole(folder, line)
    const returnedAt = whole && comesBack(line.to.postcode) ? times.returnedAt : null
    const due: Due[] = whole ? [{ at: times.dispatchedAt, status: 'dispatched', code: null }] : [{ at: times.collectedAt, status: 'spoiled', code: 'file-differs' }]
    if (returnedAt !== null) due.push({ at: returnedAt, status: 'returned', code: 'gone-away' })
    const about = { attemptId: line.attemptId, deliveryId: line.deliveryId, providerReference: line.deliveryId }
    await database.query(TAKE('$13'), [
      line.deliveryId, line.attemptId, JSON.stringify(line.to.lines), line.to.postcode, toKey(line.to.postcode), line.file, line.pages, line.plainEnvelope,
      handedAt, times.collectedAt, whole ? times.dispatchedAt : Number.MAX_SAFE_INTEGER, returnedAt, JSON.stringify(jsonReceipts('print', receiptUrl, about, due)),
    ])
  }

  return {
    name: 'outside-world-print-house',
    nextDueAt: async () => {
      const { lines, withdrawn } = await readManifest(folder, readTo)
      return lines.length + withdrawn.length > 0 ? clock.now() : null
    },
    run: async () => {
      const { lines, withdrawn, next } = await readManifest(folder, readTo)
      for (const line of lines) await take(line)
      for (const { deliveryId } of withdrawn) await database.query(NEVER_FETCHED, [deliveryId, clock.now()])
      readTo = next
      return lines.length + withdrawn.length
    },
  }
}

async function isWhole(folder: string, { file, deliveryId, sha256 }: ManifestLine): Promise<boolean> {
  if (file !== `${deliveryId}.pdf` || !/^[\w-]+\.pdf$/.test(file)) return false
  const bytes = await bytesOf(join(folder, file))
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256
}
