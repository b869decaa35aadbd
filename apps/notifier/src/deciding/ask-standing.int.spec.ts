import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { ChannelProvider, Standing } from '@kept-informed/channels'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { ASK_EVERY_MS, askStanding } from './ask-standing-sweep.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { receiptStore } from '../receipts/receipt-store.js'
import { NOON } from '../testing/example-case.js'

let home: Awaited<ReturnType<typeof testDatabase>>
let database: Database
beforeAll(async () => {
  home = await testDatabase('notifier_standing')
  database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
})
afterAll(async () => {
  await database.close()
  await home.drop()
})

it('who tells nothing is asked every hour, until it says something new; each word is kept once', async () => {
  let now = NOON
  const clock = { now: () => now, arrivedAt: (at: number) => at }
  const asked: string[] = []
  let standing: Standing | null = { word: 'accepted', code: null, at: null }
  const letters: ChannelProvider = {
    name: 'govuk-notify-letter', channel: 'letter', close: () => Promise.resolve(), reconcile: () => Promise.resolve({ found: 'cannot-tell' }), send: () => Promise.reject(new Error('not here')),
    standing: (reference) => (asked.push(`${(now - NOON) / ASK_EVERY_MS} ${reference}`), Promise.resolve(standing)),
  }
  await database.query(`insert into delivery (delivery_id, notification_id, n, channel, contact_id, status, created_at, status_at) values ('d-1', 'n-1', 1, 'letter', 'p1', 'accepted', 0, 0)`)
  await database.query(`insert into attempt (attempt_id, shard, delivery_id, notification_id, n, provider, started_at, lease_until, outcome, provider_reference, look_at)
    values ('a-1', 0, 'd-1', 'n-1', 1, 'govuk-notify-letter', 0, 0, 'accepted', 'theirs', $1)`, [NOON])
  const parts = { database, clock, providers: [letters], receipts: receiptStore(database, () => undefined) }
  const words = async () => (await database.query<{ word: string; provider: string }>('select provider, word from receipt order by received_at')).map(({ provider, word }) => `${provider} ${word}`)
  const pass = async () => {
    while ((await askStanding(parts, now)) > 0);
  }
  await pass()
  await pass()
  now += ASK_EVERY_MS
  await pass()
  expect(await words()).toEqual(['govuk-notify accepted'])
  standing = null
  now += ASK_EVERY_MS
  await pass()
  standing = { word: 'received', code: null, at: now }
  now += ASK_EVERY_MS
  await pass()
  await database.query(`update delivery set status = 'dispatched'`)
  now += ASK_EVERY_MS
  await pass()
  now += ASK_EVERY_MS
  await pass()
  expect(asked).toEqual(['0 theirs', '1 theirs', '2 theirs', '3 theirs'])
  expect(await words()).toEqual(['govuk-notify accepted', 'govuk-notify received'])
})
