// Why: the simulators and our own providers are proved on each other, over the wire: one outside world, somebody whom it tells, and a clock
// that stands until it is moved.
import { bounceAddresses, bounceServer, type LetterMessage, printFolderProvider, type PrintProviderOptions, smtpProvider, twilioProvider } from '@kept-informed/channels'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArrivedMessage } from '../arrived-messages.query.js'
import { HOUR } from '../fate.js'
import { type OutsideWorldOptions, startOutsideWorld } from '../start-outside-world.js'
import { aNotifier } from './a-notifier.js'
import { paper } from './some-messages.contract.js'

export const NOTIFY = { apiKey: `test-${randomUUID()}-${randomUUID()}`, templates: { sms: randomUUID(), email: randomUUID() } }
export const TWILIO = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'secret' }
export const TWILIO_SENDER = { from: '+447700900999' }
export const MAIL_FROM = 'Police <news@police.test>'
export const HOUSE: Omit<PrintProviderOptions, 'clock'> = { posting: DEFAULT_POSTING, calendar: workingCalendar(), returnAddress: ['PO Box 1'] }
/** Where bounces go. */
export const RETURNS = bounceAddresses('a key of sixteen or more', 'bounces.police.test')

export type OutsideUnderTest = Awaited<ReturnType<typeof outsideUnderTest>>

export async function outsideUnderTest() {
  const at = { now: Date.parse('2026-12-01T12:00:00Z') }
  const clock = { now: () => at.now, arrivedAt: (real: number) => real }
  const folder = await mkdtemp(join(tmpdir(), 'print-'))
  const [database, notifier] = await Promise.all([testDatabase('outside'), aNotifier(TWILIO.authToken)])
  /** Bounces that came by mail. */
  const heard: unknown[][] = []
  const bounces = await bounceServer({
    port: 0, host: '127.0.0.1', addresses: RETURNS, heard: async ({ attemptId, word, code, at: when }) => void heard.push([attemptId, word, code, when]),
    notUnderstood: () => heard.push(['odd']), failed: (error) => heard.push(['failed', error]),
  })
  const options: OutsideWorldOptions = {
    databaseUrl: database.url, clock, ports: { world: 0, twilio: 0, smtp: 0, notify: 0 }, notifierUrl: notifier.url, bouncesUrl: `smtp://127.0.0.1:${bounces.port}`,
    receiptTokens: { smtp: 'token-smtp', print: 'token-print', 'govuk-notify': 'token-govuk-notify' },
    twilio: TWILIO, notify: NOTIFY, printFolder: folder, calendar: HOUSE.calendar, posting: HOUSE.posting, log: () => undefined,
  }
  let world = await startOutsideWorld(options)
  const sms = twilioProvider({ ...TWILIO, sender: TWILIO_SENDER, baseUrl: world.urls.twilio, publicUrl: notifier.url, timeoutMs: 5_000 })
  const email = smtpProvider({ url: world.urls.smtp, mailFrom: MAIL_FROM, timeoutMs: 5_000, clock })
  const print = printFolderProvider({ folder, clock, ...HOUSE })
  const plain = await paper(['1 High Street'], 'E1 1AA')

  /** What falls due in between runs in order, at its own time, as the local clock does it. */
  const until = async (to: number): Promise<void> => {
    for (;;) {
      const due = (await Promise.all(world.sweeps.map((sweep) => sweep.nextDueAt()))).filter((when) => when !== null)
      if (due.length === 0 || Math.min(...due) > to) break
      at.now = Math.max(at.now, Math.min(...due))
      for (const sweep of world.sweeps) while ((await sweep.run(at.now)) > 0);
    }
    at.now = to
  }
  const pass = (ms: number): Promise<void> => until(at.now + ms)
  const arrived = async (to: string): Promise<ArrivedMessage[]> => (await (await fetch(`${world.urls.world}/messages?to=${to}`)).json()) as ArrivedMessage[]

  return {
    at, clock, folder, notifier, heard, sms, email, print, plain, until, pass, arrived,
    urls: () => world.urls,
    /** How many letters of this delivery are there when the post has come. */
    lettersLike: async ({ deliveryId, to }: LetterMessage): Promise<number> => {
      await pass(96 * HOUR)
      return (await arrived(to.postcode)).filter(({ reference }) => reference === deliveryId).length
    },
    /** Where our providers find it again. */
    restart: async (): Promise<void> => {
      const [twilio, smtp] = [Number(new URL(world.urls.twilio).port), Number(new URL(world.urls.smtp).port)]
      await world.close()
      world = await startOutsideWorld({ ...options, ports: { world: 0, twilio, smtp, notify: 0 } })
    },
    close: async (): Promise<void> => {
      await Promise.all([sms.close(), email.close(), print.close()])
      await world.close()
      await Promise.all([database.drop(), notifier.close(), bounces.close(), rm(folder, { recursive: true })])
    },
  }
}
