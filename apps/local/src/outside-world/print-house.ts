// Why: the print house reads the folder as a real one would: each run by its manifest, each file against its hash before it counts, the
// address off the paper. What is taken out of a run before it is collected is forgotten.
import { manifestPath, type PrintedLetter, type PrintManifest, localPrintFiles, printRuns, readManifest } from '@kept-informed/channels'
import { type Clock, type Instant, type LocalDate, parseInstant } from '@kept-informed/kernel'
import type { PostCalendar, Posting } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '../state-secrets.js'
import { comesBack, type Due, toKey } from './fate.js'
import { printTimes } from './print-times.js'
import { addressOf } from './read-letters.js'
import { insertReceiptsSql, jsonReceipts } from './receipts.js'

export type PrintHouseOptions = { database: Database; clock: Clock; folder: string; receiptUrl: string; posting: Posting; calendar: PostCalendar }

const TAKE = (receipts: string) => `with taken as (
    insert into letter (delivery_id, attempt_id, to_lines, postcode, to_key, file, pages, plain_envelope, handed_at, collected_at, dispatched_at, returned_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (delivery_id) do nothing returning 1)
  ${insertReceiptsSql(receipts)} where exists (select 1 from taken)`

/** Letters of a run (its collection) that are not in its manifest any more, and what would have been said of them. */
const FORGET = `with gone as (delete from letter where collected_at = $1 and collected_at >= $2 and delivery_id <> all($3::text[]) returning attempt_id)
  delete from receipt where kind = 'print' and told_at is null and about in (select attempt_id from gone)`

/** Due as soon as a manifest says what is not yet known. */
export function printHouse({ database, clock, folder, receiptUrl, posting, calendar }: PrintHouseOptions): Sweep {
  const seen = new Map<LocalDate, string>()

  const changed = async (): Promise<{ run: LocalDate; version: string }[]> => {
    const today = calendar.localDate(clock.now())
    const found: { run: LocalDate; version: string }[] = []
    for (const run of await printRuns(localPrintFiles(folder))) {
      if (run < today && seen.has(run)) continue
      const version = await versionOf(manifestPath(folder, run))
      if (version !== null && version !== seen.get(run)) found.push({ run, version })
    }
    return found
  }

  const take = async (run: LocalDate, letter: PrintedLetter): Promise<void> => {
    const { reference, attemptId, file, pages, plainEnvelope } = letter
    const bytes = await wholeFile(join(folder, run), letter)
    const { lines, postcode } = bytes ? await addressOf(bytes) : { lines: [], postcode: '' }
    const handedAt: Instant = parseInstant(letter.handedOverAt) ?? clock.now()
    const times = printTimes(handedAt, posting, calendar)
    const returnedAt = comesBack(postcode) ? times.returnedAt : null
    const due: Due[] = bytes ? [{ at: times.dispatchedAt, status: 'dispatched', code: null }] : [{ at: times.collectedAt, status: 'spoiled', code: 'file-differs' }]
    if (returnedAt !== null) due.push({ at: returnedAt, status: 'returned', code: 'gone-away' })
    const about = { attemptId, deliveryId: reference, providerReference: reference }
    await database.query(TAKE('$13'), [
      reference, attemptId, JSON.stringify(lines), postcode, toKey(postcode), join(run, file), pages, plainEnvelope,
      handedAt, times.collectedAt, bytes ? times.dispatchedAt : Number.MAX_SAFE_INTEGER, returnedAt, JSON.stringify(jsonReceipts('print', receiptUrl, about, due)),
    ])
  }

  /** How many letters were new or are gone. */
  const takeRun = async ({ run, collectedAt, letters }: PrintManifest): Promise<number> => {
    const known = new Set((await database.query<{ delivery_id: string }>('select delivery_id from letter where delivery_id = any($1::text[])', [letters.map(({ reference }) => reference)])).map((row) => row.delivery_id))
    const fresh = letters.filter(({ reference }) => !known.has(reference))
    for (const letter of fresh) await take(run, letter)
    await database.query(FORGET, [parseInstant(collectedAt), clock.now(), letters.map(({ reference }) => reference)])
    return fresh.length
  }

  return {
    name: 'outside-world-print-house',
    nextDueAt: async () => ((await changed()).length > 0 ? clock.now() : null),
    run: async () => {
      const runs = await changed()
      for (const { run, version } of runs) {
        const manifest = await readManifest(localPrintFiles(folder), run)
        if (manifest) await takeRun(manifest)
        seen.set(run, version)
      }
      return runs.length
    },
  }
}

/** Another text whenever another manifest was put in its place. */
const versionOf = (path: string): Promise<string | null> => stat(path).then(({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`, () => null)

async function wholeFile(folder: string, { file, reference, sha256 }: PrintedLetter): Promise<Uint8Array | null> {
  if (file !== `${reference}.pdf` || !/^[\w-]+\.pdf$/.test(file)) return null
  const bytes = await bytesOf(join(folder, file))
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}
