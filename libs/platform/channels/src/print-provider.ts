// Why: a letter is handed over as a file, a line in the ledger, and a place in the manifest of its print run, in that order. The same
// delivery twice is one letter, however often the process dies in between; and one not yet collected can still be taken back.
import { type Clock, type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import { type PostCalendar, type Posting, postTimes } from '@kept-informed/notification'
import { createHash } from 'node:crypto'
import type { ChannelProvider, LetterMessage, Reconciliation, SendOutcome } from './channel-provider.js'
import { inBatches } from './in-batches.js'
import { localPrintFiles } from './local-print-files.js'
import { codeOf } from './member-of.js'
import type { PrintFiles } from './print-files.js'
import { printLedger } from './print-ledger.js'
import { printResults } from './print-results.js'
import { destroyLetter, isLetterThere, letterFile, type PrintedLetter, readManifest, writeLetter, writeManifest } from './print-run.js'
import { type SftpOptions, sftpPrintFiles } from './sftp-print-files.js'

export type PrintProviderOptions = {
  clock: Clock
  posting: Posting
  calendar: PostCalendar
  /** For the back of the envelopes; empty: none. */
  returnAddress: readonly string[]
}

/** `withdraw` takes letters out of their runs while these are not collected, and destroys our copy of each. */
export type PrintProvider = ChannelProvider<LetterMessage> & Required<Pick<ChannelProvider, 'withdraw' | 'results'>>

/** `folder`: PRINT_FOLDER; made when missing. Several processes may write to it, as long as they never hold the same delivery. */
export const printFolderProvider = ({ folder, ...options }: PrintProviderOptions & { folder: string }): PrintProvider => printProvider('print-folder', localPrintFiles(folder), options)

/** The same agreement by SFTP. Its user may write, list and rename there. */
export const printSftpProvider = ({ sftp, ...options }: PrintProviderOptions & { sftp: SftpOptions }): PrintProvider => printProvider('print-sftp', sftpPrintFiles(sftp), options)

function printProvider(name: string, files: PrintFiles, { clock, posting, calendar, returnAddress }: PrintProviderOptions): PrintProvider {
  const ledger = printLedger(files)
  const timesNow = () => postTimes(clock.now(), posting, calendar)

  /** As the ledger has it now: whoever writes last has seen what everybody wrote before. */
  const writeRun = async (run: LocalDate): Promise<void> => {
    let written: number
    do {
      await ledger.read()
      written = ledger.position()
      const letters = ledger.lettersOf(run)
      await writeManifest(files, { run, collectedAt: isoInstant(calendar.instantAt(run, posting.cutOff)), returnAddress: [...returnAddress], count: letters.length, letters })
      await ledger.read()
    } while (ledger.position() > written)
  }

  /** In the ledger is not enough: a crash may have kept it out of the manifest. */
  const isHandedOver = async (deliveryId: string): Promise<boolean> => {
    const run = ledger.runOf(deliveryId)
    if (run === undefined) return false
    if (run >= timesNow().run) return orMaybe(() => writeRun(run)).then(() => true)
    const manifest = await readManifest(files, run)
    // Without a manifest: the print house took the whole run away, or we never finished it and the file still lies there.
    return manifest ? manifest.letters.some(({ reference }) => reference === deliveryId) : !(await isLetterThere(files, run, deliveryId))
  }

  const handOver = async (messages: LetterMessage[]): Promise<void> => {
    await files.makeFolder('')
    await ledger.read()
    const fresh = new Map<string, LetterMessage>()
    for (const message of messages) if (!ledger.isWithdrawn(message.deliveryId) && !(await isHandedOver(message.deliveryId))) fresh.set(message.deliveryId, message)
    if (fresh.size === 0) return
    const { run } = timesNow()
    await files.makeFolder(run)
    const letters: PrintedLetter[] = []
    for (const { attemptId, deliveryId, pdf, pages, plainEnvelope } of fresh.values()) {
      await writeLetter(files, run, deliveryId, pdf)
      letters.push({ reference: deliveryId, attemptId, file: letterFile(deliveryId), sha256: createHash('sha256').update(pdf).digest('hex'), pages, postage: 'first', plainEnvelope, handedOverAt: isoInstant(clock.now()) })
    }
    await orMaybe(async () => {
      await ledger.append(letters.map((letter) => ({ act: 'handed-over', run, letter })))
      await writeRun(run)
    })
  }

  /** The manifest first: whoever reads it finds no letter without its file. What was never handed over will not be any more. */
  const takeBack = async (deliveryIds: readonly string[]): Promise<void> => {
    await files.makeFolder('')
    await ledger.read()
    const at = isoInstant(clock.now())
    const runs = new Map(deliveryIds.map((deliveryId) => [deliveryId, ledger.runOf(deliveryId) ?? null]))
    await ledger.append([...runs].filter(([deliveryId]) => !ledger.isWithdrawn(deliveryId)).map(([deliveryId, run]) => ({ act: 'withdrawn', deliveryId, run, at })))
    await ledger.read()
    const today = timesNow().run
    for (const run of new Set(runs.values())) if (run !== null && run >= today) await writeRun(run)
    for (const [deliveryId, run] of runs) if (run !== null) await destroyLetter(files, run, deliveryId)
    await ledger.blank(new Set(deliveryIds))
  }

  const { add, alone, idle } = inBatches(handOver)
  const send = async (message: LetterMessage): Promise<SendOutcome> => {
    try {
      await add(message)
      if (ledger.isWithdrawn(message.deliveryId)) return { outcome: 'refused', permanent: true, code: 'withdrawn' }
      return { outcome: 'accepted', providerReference: message.deliveryId }
    } catch (error) {
      if (error instanceof MaybeHandedOver) return { outcome: 'unknown', code: error.code }
      return { outcome: 'unavailable', code: codeOf(error, 'write-failed'), retryAfterMs: null }
    }
  }
  const lookUp = async ({ deliveryId }: LetterMessage): Promise<Reconciliation> => {
    await ledger.read()
    return (await isHandedOver(deliveryId)) ? { found: true, providerReference: deliveryId } : { found: false }
  }
  const reconcile = (message: LetterMessage, _startedAt: Instant): Promise<Reconciliation> => alone(() => lookUp(message)).catch((): Reconciliation => ({ found: 'cannot-tell', later: true }))

  const close = async (): Promise<void> => {
    await idle()
    await files.close()
  }
  return { name, channel: 'letter', send, reconcile, withdraw: (deliveryIds) => alone(() => takeBack(deliveryIds)), results: printResults(files), close }
}

/** A line in the ledger that was begun may stand, and then the letter will be printed. */
class MaybeHandedOver extends Error {
  override readonly name = 'MaybeHandedOver'
  constructor(readonly code: string) {
    super(code)
  }
}

async function orMaybe(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new MaybeHandedOver(codeOf(error, 'write-failed'))
  }
}
