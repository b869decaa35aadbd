// Why: the terminal tells the example as it happens: the text that came, the email, the letter at the print house, and what to do next.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { localPrintFiles, printRuns, readManifest, runFolder } from '@kept-informed/channels'
import { isoInstant } from '@kept-informed/kernel'
import { portsFrom } from '../ports.js'
import type { Running } from '../running.js'
import { EXAMPLE_CASE, EXAMPLE_VICTIMS } from './example-case.js'
import { clockCurl, nextEventCurl } from './next-event.js'

type Message = { channel: string; to: unknown; text: string; subject?: string; at: string }
type Say = (line: string) => void
const WATCH_MS = 60_000
const LOOK_EVERY_MS = 250

/** Until each victim has something, for a minute at most. */
export async function tellExample(running: Pick<Running, 'settings' | 'clock' | 'printFolder'>, say: Say, stopped: AbortSignal): Promise<void> {
  const ports = portsFrom(running.settings.PORT_BASE)
  say(`\nThe example case ${EXAMPLE_CASE}: a burglary with three victims, and a suspect was arrested.\n`)
  const told = new Set<string>()
  for (const until = performance.now() + WATCH_MS; told.size < EXAMPLE_VICTIMS.length && performance.now() < until && !stopped.aborted; ) {
    for (const { contact: { channel, to } } of EXAMPLE_VICTIMS) {
      if (told.has(channel)) continue
      const line = channel === 'letter' ? await letterAtPrinter(running.printFolder) : await arrived(ports.url.world, String(to))
      if (line === null) continue
      told.add(channel)
      say(line)
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
  if (stopped.aborted) return
  if (told.size < EXAMPLE_VICTIMS.length) say(`  Not everything came within a minute: look at ${ports.url.evidence} and the log (LOG_LEVEL=info).`)
  say(`\nSee it all: ${ports.url.world}\n\nThe letter is dispatched by the print house at 15:00 on the next working day; to be there now:\n  ${clockCurl(ports, 'P4D')}`)
  say(`\nSend the next event, the suspect is charged:\n  ${nextEventCurl(ports, isoInstant(running.clock.now())).replaceAll('\n', '\n  ')}\n`)
}

async function arrived(world: string, to: string): Promise<string | null> {
  const messages = await fetch(`${world}/messages?to=${encodeURIComponent(to)}`).then(async (answer) => (await answer.json()) as Message[], () => [])
  const last = messages.at(-1)
  if (!last) return null
  const words = last.channel === 'email' ? `“${last.subject ?? ''}”` : `“${last.text.replace(/\s+/g, ' ')}”`
  return `  ${last.channel === 'sms' ? 'text ' : 'email'}   ${to}\n          ${words}`
}

async function letterAtPrinter(folder: string): Promise<string | null> {
  const run = (await printRuns(localPrintFiles(folder))).at(-1)
  const letter = run === undefined ? undefined : (await readManifest(localPrintFiles(folder), run))?.letters.at(-1)
  return run !== undefined && letter ? `  letter  at the print house, ${letter.pages === 1 ? '1 page' : `${letter.pages} pages`}\n          ${join(runFolder(folder, run), letter.file)}` : null
}
