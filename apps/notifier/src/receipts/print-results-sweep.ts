// Why: what became of letters may come as files from the print house; they are looked for each minute, and their words stored like others.
import type { ChannelProvider } from '@kept-informed/channels'
import type { Clock, Instant } from '@kept-informed/kernel'
import { readReceipt } from './read-receipt.js'
import type { ReceiptStore } from './receipt-store.js'

const LOOK_EVERY_MS = 60_000

/** `notUnderstood`: by file and line; what is in it may be anything. */
export type PrintResultsParts = { clock: Clock; providers: readonly ChannelProvider[]; receipts: ReceiptStore; notUnderstood: (provider: string, file: string, line: number) => void; failed: (error: unknown, provider: string) => void }

export function printResultsSweep({ clock, providers, receipts, notUnderstood, failed }: PrintResultsParts): { run(now: Instant): Promise<number>; nextDueAt(): Promise<Instant | null> } {
  const lookedAt = new Map<string, Instant>()
  const houses = providers.flatMap(({ name, results }) => (results ? [{ name, results }] : []))
  const lookAt = (name: string): Instant => (lookedAt.get(name) ?? -LOOK_EVERY_MS) + LOOK_EVERY_MS
  return {
    run: async (now) => {
      const due = houses.filter(({ name }) => lookAt(name) <= now)
      const counts = await Promise.all(due.map(async ({ name, results }) => {
        lookedAt.set(name, now)
        try {
          return await results.read(async (word, { file, line }) => {
            const read = readReceipt('print', word, clock)
            if (read.ok) await receipts.add(read.value)
            else notUnderstood(name, file, line)
          })
        } catch (error) {
          failed(error, name)
          return 0
        }
      }))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    nextDueAt: async () => {
      const waiting = await Promise.all(houses.map(async ({ name, results }) => ((await results.any().catch(() => false)) ? [Math.max(lookAt(name), clock.now())] : [])))
      return waiting.flat().length > 0 ? Math.min(...waiting.flat()) : null
    },
  }
}
