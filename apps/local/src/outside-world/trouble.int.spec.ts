// Why: whoever makes the providers err counts on it that what was refused did not arrive, and that what was lost did.
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { smtpProvider, twilioProvider } from '@kept-informed/channels'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { type OutsideWorld, startOutsideWorld } from './start-outside-world.js'
import type { Trouble } from './trouble.js'

const twilio = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'secret' }
const clock = { now: () => Date.parse('2026-12-01T12:00:00Z'), arrivedAt: (real: number) => real }
let next: Trouble | null = null
let database: Awaited<ReturnType<typeof testDatabase>>
let world: OutsideWorld
let sms: ReturnType<typeof twilioProvider>
let email: ReturnType<typeof smtpProvider>

beforeAll(async () => {
  database = await testDatabase('outside')
  world = await startOutsideWorld({
    databaseUrl: database.url, clock, ports: { world: 0, twilio: 0, smtp: 0, notify: 0 }, notifierUrl: 'http://127.0.0.1:1', receiptTokens: { smtp: 'a', print: 'b', 'govuk-notify': 'c' },
    twilio, notify: { apiKey: `test-${randomUUID()}-${randomUUID()}`, templates: { sms: randomUUID(), email: randomUUID() } }, printFolder: tmpdir(), calendar: workingCalendar(), posting: DEFAULT_POSTING, trouble: () => next, log: () => undefined,
  })
  sms = twilioProvider({ ...twilio, sender: { from: '+447700900999' }, baseUrl: world.urls.twilio, publicUrl: 'http://127.0.0.1:1', timeoutMs: 5_000 })
  email = smtpProvider({ url: world.urls.smtp, mailFrom: 'Police <news@police.test>', timeoutMs: 5_000, clock })
}, 60_000)
afterAll(async () => {
  await Promise.all([sms.close(), email.close()])
  await world.close()
  await database.drop()
})

it.each<[Trouble | null, { text: string; mail: string; arrives: number }]>([
  [null, { text: 'accepted', mail: 'accepted', arrives: 1 }],
  ['refuses', { text: 'unavailable', mail: 'refused', arrives: 0 }],
  ['fails', { text: 'unknown', mail: 'unknown', arrives: 0 }],
  ['loses', { text: 'unknown', mail: 'unknown', arrives: 1 }],
])('%s', async (trouble, { text, mail, arrives }) => {
  next = trouble
  const ids = () => ({ attemptId: randomUUID(), deliveryId: randomUUID() })
  const [number, address] = [`+4477009${trouble === null ? '00100' : `0010${trouble.length}`}`, `${trouble}@example.org`]
  expect(await sms.send({ channel: 'sms', to: number, text: 'Hello', ...ids() })).toMatchObject({ outcome: text })
  expect(await email.send({ channel: 'email', to: address, subject: 's', text: 'Hello', html: '<p>Hello</p>', ...ids() })).toMatchObject({ outcome: mail })
  for (const to of [number, address]) {
    const found = (await (await fetch(`${world.urls.world}/messages?to=${encodeURIComponent(to)}`)).json()) as unknown[]
    expect({ to, arrived: found.length }).toEqual({ to, arrived: arrives })
  }
})
