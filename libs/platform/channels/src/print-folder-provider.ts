// Why: a letter is handed to the print house as a file and a manifest line, in that order, each synced: the line is the promise. The same
// delivery twice is one letter, however often the process dies in between.
import { type Clock, type Instant, isoInstant } from '@kept-informed/kernel'
import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChannelProvider, LetterMessage, Reconciliation, SendOutcome } from './channel-provider.js'
import { codeOf } from './member-of.js'
import { appendToManifest, blankInManifest, readManifest } from './print-manifest.js'

export type PrintFolderProviderOptions = {
  /** PRINT_FOLDER; made when missing. One notifier process writes to it at a time, or several that never hold the same delivery. */
  folder: string
  clock: Clock
}

export function printFolderProvider({ folder, clock }: PrintFolderProviderOptions): ChannelProvider<LetterMessage> {
  const handedOver = new Set<string>()
  let readTo = 0
  let last: Promise<unknown> = Promise.resolve()

  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  const isHandedOver = async (deliveryId: string): Promise<boolean> => {
    const { lines, withdrawn, next } = await readManifest(folder, readTo)
    for (const line of [...lines, ...withdrawn]) handedOver.add(line.deliveryId)
    readTo = next
    return handedOver.has(deliveryId)
  }
  const handOver = async ({ attemptId, deliveryId, to, pdf, pages, plainEnvelope }: LetterMessage): Promise<SendOutcome> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!(await isHandedOver(deliveryId))) {
      const file = `${deliveryId}.pdf`
      await writeWhole(folder, file, pdf)
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      await appendToManifest(folder, { attemptId, deliveryId, file, sha256, pages, plainEnvelope, to, at: isoInstant(clock.now()) })
    }
    return { outcome: 'accepted', providerReference: deliveryId }
  }
  // A line that was begun may stand, so even a failed write is looked up before it is tried again; doing so can never print twice.
  const send = (message: LetterMessage): Promise<SendOutcome> => inOrder(() => handOver(message)).catch((error: unknown) => ({ outcome: 'unavailable', code: codeOf(error, 'write-failed'), retryAfterMs: null }))
  const reconcile = ({ deliveryId }: LetterMessage, _startedAt: Instant): Promise<Reconciliation> =>
    inOrder(() => isHandedOver(deliveryId)).then((found): Reconciliation => (found ? { found, providerReference: deliveryId } : { found }), () => ({ found: 'cannot-tell' }))

  /** The line first: whoever fetches in between finds a line without a letter, never a letter without its line. */
  const takeBack = async (deliveryIds: readonly string[]): Promise<void> => {
    const blanked = await blankInManifest(folder, new Set(deliveryIds))
    for (const deliveryId of deliveryIds) await destroyFile(join(folder, `${deliveryId}.pdf`))
    for (const line of blanked) await appendToManifest(folder, line)
  }

  return { name: 'print-folder', channel: 'letter', send, reconcile, withdraw: (deliveryIds) => inOrder(() => takeBack(deliveryIds)), close: async () => void (await last) }
}

/** Its bytes too, as far as a file system lets us. */
async function destroyFile(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: unknown) => (codeOf(error, '') === 'ENOENT' ? null : Promise.reject(error)))
  if (!file) return
  try {
    const { size } = await file.stat()
    await file.write(Buffer.alloc(size), 0, size, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
}

/** All of it or nothing: a temporary file, synced, renamed, and the folder synced. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${name}.tmp`)
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
