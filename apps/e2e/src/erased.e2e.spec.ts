import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { withCopy } from '@kept-informed/app-local'
import { makeVault, masterKeys, openErasureKeys } from '@kept-informed/vault'
import pg from 'pg'
import { MONDAY } from './each-log.js'
import { LocalRun } from './local-run.js'
import { filesOf, type Found, tablesOf } from './search/dump-of.js'
import { tracesOf } from './search/traces-of.js'
import { sms, Story } from './story.js'

const CASE = 'ERASE/1/26'
const OTHERS = 'ERASE/2/26'
const ALWAYS = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]
const agreed = { verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALWAYS }
/** The text and the email fail for good, so that all three channels are used and the letter lies in the folder. */
const HERS = {
  name: { salutation: 'Dr', given: 'Perpetua', family: 'Zvonimirsdottir' }, dateOfBirth: '1991-02-17', language: 'en', prefers: ['sms', 'email', 'letter'], codePhrase: 'bluebellwort',
  contacts: [
    { contactId: 'm1', channel: 'sms', to: '+447700900002', ...agreed }, { contactId: 'e1', channel: 'email', to: 'perm-fail@simulator.test', ...agreed },
    { contactId: 'p1', channel: 'letter', to: { lines: ['17 Quillfeather Road', 'Ottersbourne'], postcode: 'SO21 2ZZ' }, ...agreed, plainEnvelope: true },
  ],
}
const WORDS = ['Perpetua', 'Zvonimirsdottir', 'Quillfeather', 'Ottersbourne', 'SO21 2ZZ', 'SO212ZZ', '7700900002', '07700 900002', 'perm-fail', 'simulator.test', '1991-02-17', 'bluebellwort', 'a word about her dog']
type Sealed = { victim_id: string; wrapped_key: string; sealed: string; hashes: string[]; version: number }

describe('somebody who is erased', () => {
  let run: LocalRun
  let story: Story
  let backup: Sealed[] = []
  const victim = (path = '') => run.url(3, `/victims/v-erased${path}`)
  const inDatabase = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
    withCopy({ PORT_BASE: String(run.portBase), STATE_DIR: run.stateDir }, async ({ databaseUrl }) => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      return work(client).finally(() => client.end())
    })
  const dump = async (): Promise<Found[]> => {
    const tables = await withCopy({ PORT_BASE: String(run.portBase), STATE_DIR: run.stateDir }, ({ databaseUrl }) => tablesOf(databaseUrl))
    return [...tables, ...(await filesOf(join(run.stateDir, 'print'))), { where: 'the log', text: run.log }, { where: 'the database’s log', text: readFileSync(join(run.stateDir, 'postgres.log'), 'utf8') }]
  }
  /** The outside world has what arrived there; that is not ours to erase. */
  const ours = (found: Found[]): Found[] => found.filter(({ where }) => !where.startsWith('outside.'))
  const opensNow = async (row: Sealed): Promise<string> => {
    const keys = readFileSync(join(run.stateDir, 'secrets/master-key'), 'utf8').trim().split('\n').map((line) => Buffer.from(line, 'hex'))
    const vault = makeVault(masterKeys(() => keys), await openErasureKeys(join(run.stateDir, 'erasure-keys')))
    return vault.open(vault.unwrap(row.wrapped_key, { person: row.victim_id }), row.victim_id, row.sealed)
  }

  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    story = new Story(run)
    expect((await run.call('PUT', victim(), HERS)).status).toBe(201)
    await story.victim('v-other', [sms('+447700900150')])
    const now = await run.now()
    await story.send(story.crime(CASE, now, ['v-erased']), story.event(CASE, 'arrest', 'suspect-arrested', now, { suspectRef: 's-1' }), story.crime(OTHERS, now, ['v-other']))
    await run.eventually('the letter lies in the folder', async () => (await filesOf(join(run.stateDir, 'print'))).some(({ text }) => text.includes('Quillfeather')))
    await run.eventually('all three channels were tried', async () => {
      const tried = (await story.timeline(CASE))?.notifications.find(({ deliveries }) => deliveries.length === 3)
      return tried?.deliveries[2]?.status === 'accepted'
    })
    expect((await run.call('GET', victim(), undefined, { 'x-reason': 'Zvonimirsdottir rang: a word about her dog' })).status).toBe(200)
    expect((await run.call('GET', victim('/export'), undefined, { 'x-reason': 'Perpetua asked' })).body).toMatchObject({ details: { codePhrase: 'bluebellwort' } })
    await run.eventually('the reading is evidence', async () => (await dump()).some(({ where, text }) => where.startsWith('event_log') && text.includes('personal-details-read.v1')))
    backup = await inDatabase(async (client) => (await client.query<Sealed>('select victim_id, wrapped_key, sealed, hashes, version from notifier.victim_details')).rows)
  }, 180_000)
  afterAll(() => run.end(), 60_000)

  it('before: her words are sealed everywhere but where they must be read; and the search finds them there', async () => {
    const found = await dump()
    const where = (traces: { where: string }[]) => [...new Set(traces.map((trace) => trace.where))].sort()
    expect(where(tracesOf(WORDS, ours(found)).filter(({ where }) => !where.endsWith('.pdf read')))).toEqual([])
    expect(where(tracesOf(WORDS, found)).join()).toMatch(/\.pdf read/)
    expect(where(tracesOf(WORDS, found)).join()).toMatch(/outside\.letter/)
    for (const row of backup) expect(await opensNow(row)).toContain(row.victim_id === 'v-erased' ? 'Zvonimirsdottir' : 'Quillfeather')
  }, 60_000)

  it('after: no table, topic, log or letter gives back a word of her, in any writing', async () => {
    expect((await run.call('DELETE', victim())).status).toBe(204)
    expect(tracesOf(WORDS, ours(await dump()))).toEqual([])
    await run.eventually('her case says so', async () => (await story.timeline(CASE))?.obligations.every(({ state }) => state === 'excused' || state === 'met' || state === 'cancelled'))
    await run.eventually('the letter counts as taken back', async () => (await story.timeline(CASE))?.notifications.some(({ deliveries }) => deliveries[2]?.status === 'cancelled'))
    expect(tracesOf(WORDS, ours(await dump()))).toEqual([])
  }, 60_000)

  it('a copy of the tables from before does not open, with every key that there is today; everybody else’s does', async () => {
    const [hers, other] = ['v-erased', 'v-other'].map((id) => backup.find((row) => row.victim_id === id))
    await expect(opensNow(hers as Sealed)).rejects.toThrow('destroyed')
    expect(await opensNow(other as Sealed)).toContain('Quillfeather')
  })

  it('nor does it, or a restart, bring her back', async () => {
    const hers = backup.find((row) => row.victim_id === 'v-erased') as Sealed
    await run.stop()
    await run.up()
    const gone = async () => expect([(await run.call('GET', victim())).status, (await run.call('PUT', victim(), HERS)).status, (await run.call('GET', victim('/export'))).status, (await run.call('DELETE', victim())).status]).toEqual([410, 410, 410, 204])
    await gone()
    await inDatabase((client) => client.query('update notifier.victim_details set wrapped_key = $2, sealed = $3, hashes = $4, version = $5, erased_at = null where victim_id = $1', [hers.victim_id, hers.wrapped_key, hers.sealed, hers.hashes, hers.version]))
    expect((await run.call('GET', victim())).status).toBe(410)
    await gone()
  }, 120_000)

  it('the letter that was not fetched is never posted, nothing more is sent, and the record verifies', async () => {
    const now = await run.now()
    await story.send(story.event(CASE, 'interview', 'suspect-interviewed', now, { suspectRef: 's-1' }))
    await run.moveClock({ advance: 'P4D' })
    expect((await story.messages()).filter(({ channel }) => channel === 'letter')).toEqual([])
    expect(tracesOf(WORDS, ours(await dump()))).toEqual([])
    expect(await run.command('verify-chain', [])).toMatchObject({ code: 0 })
  }, 120_000)
})
