// Why: what is stored must be worth nothing to who steals it, and over must mean over.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SignedIn } from '@kept-informed/identity'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { Sessions1, SignedInPeople2 } from './migration.js'
import { newSecret } from './sealed.js'
import { type Sessions, sessionsIn } from './sessions.js'

const MINUTE = 60_000
const SIGNED_IN: SignedIn = { person: { subject: 'op-1', name: 'Ola', roles: ['operator'] }, tokens: { access: 'the-access-token', accessUntil: 0, refresh: 'the-refresh-token', id: 'the-id-token' } }

describe('sessions', () => {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let sessions: Sessions
  let now = Date.parse('2026-11-26T08:00:00Z')
  const clock = { now: () => now, arrivedAt: (at: number) => at }
  const rows = () => database.query<{ id_hash: string; sealed: Buffer }>('select * from session')

  beforeAll(async () => {
    home = await testDatabase('sessions')
    database = await openDatabase({ url: home.url, schema: 'view', migrations: [Sessions1, SignedInPeople2] })
    sessions = sessionsIn(database, clock, { idleMs: 30 * MINUTE, absoluteMs: 600 * MINUTE })
  })
  afterAll(async () => {
    await database.close()
    await home.drop()
  })

  it('is found by its id, with what it began with', async () => {
    const { id, formToken } = await sessions.begin(SIGNED_IN)
    expect(await sessions.find(id)).toEqual({ ...SIGNED_IN, id, formToken, startedAt: now })
  })

  it('an id that we did not make is nobody’s, and makes nothing', async () => {
    const before = (await rows()).length
    expect(await sessions.find(newSecret())).toBeNull()
    expect((await rows()).length).toBe(before)
  })

  it('each begins with another id and another token for its forms', async () => {
    const [one, other] = [await sessions.begin(SIGNED_IN), await sessions.begin(SIGNED_IN)]
    expect(one.id).not.toBe(other.id)
    expect(one.formToken).not.toBe(other.formToken)
  })

  it('the table holds no id, no token and no name, and its hash opens nothing', async () => {
    const { id } = await sessions.begin(SIGNED_IN)
    const all = (await rows()).map(({ id_hash, sealed }) => `${id_hash} ${sealed.toString('latin1')}`).join('\n')
    for (const secret of [id, 'the-access-token', 'the-refresh-token', 'the-id-token', 'Ola']) expect(all).not.toContain(secret)
    for (const { id_hash } of await rows()) expect(await sessions.find(id_hash)).toBeNull()
  })

  it('is over after half an hour of silence, however it is asked for, and gone', async () => {
    const { id } = await sessions.begin(SIGNED_IN)
    now += 29 * MINUTE
    expect(await sessions.find(id)).not.toBeNull()
    now += 29 * MINUTE
    expect(await sessions.find(id)).not.toBeNull()
    now += 30 * MINUTE
    expect(await sessions.find(id)).toBeNull()
    now -= 30 * MINUTE
    expect(await sessions.find(id)).toBeNull()
  })

  it('is over after half an hour without a person, though her page asks all the time', async () => {
    const { id } = await sessions.begin(SIGNED_IN)
    for (let minutes = 0; minutes < 30; minutes += 5) {
      expect(await sessions.find(id, 'page')).not.toBeNull()
      now += 5 * MINUTE
    }
    expect(await sessions.find(id, 'page')).toBeNull()
  })

  it('is over after ten hours, however busy', async () => {
    const { id } = await sessions.begin(SIGNED_IN)
    for (let minutes = 0; minutes < 600; minutes += 20) {
      expect(await sessions.find(id)).not.toBeNull()
      now += 20 * MINUTE
    }
    expect(await sessions.find(id)).toBeNull()
  })

  it('ends alone, or with all of the same person; others go on', async () => {
    const other = await sessions.begin({ ...SIGNED_IN, person: { ...SIGNED_IN.person, subject: 'op-2' } })
    const [one, two, three] = [await sessions.begin(SIGNED_IN), await sessions.begin(SIGNED_IN), await sessions.begin(SIGNED_IN)]
    await sessions.end(one.id)
    expect(await sessions.find(one.id)).toBeNull()
    expect(await sessions.find(two.id)).not.toBeNull()
    await sessions.endAllOf('op-1')
    expect([await sessions.find(two.id), await sessions.find(three.id)]).toEqual([null, null])
    expect(await sessions.find(other.id)).not.toBeNull()
  })

  it('keeps new tokens, and a session that was ended meanwhile does not come back by it', async () => {
    const session = await sessions.begin(SIGNED_IN)
    await sessions.keep({ ...session, tokens: { ...session.tokens, access: 'another' } })
    expect((await sessions.find(session.id))?.tokens.access).toBe('another')
    await sessions.end(session.id)
    await sessions.keep(session)
    expect(await sessions.find(session.id)).toBeNull()
  })

  it('a name is remembered where it is to be, as the issuer last said it, and nowhere else', async () => {
    await sessions.begin(SIGNED_IN)
    expect(await sessions.namesOf(['op-1'])).toEqual(new Map())
    const remembering = sessionsIn(database, clock, { idleMs: 30 * MINUTE, absoluteMs: 600 * MINUTE }, true)
    for (const name of ['Ola', 'Ola Nordmann']) await remembering.begin({ ...SIGNED_IN, person: { ...SIGNED_IN.person, name } })
    expect(await remembering.namesOf(['op-1', 'op-2', 'op-1'])).toEqual(new Map([['op-1', 'Ola Nordmann']]))
    await remembering.endAllOf('op-1')
    expect(await remembering.namesOf(['op-1'])).toEqual(new Map([['op-1', 'Ola Nordmann']]))
  })

  it('what is over is swept away', async () => {
    await sessions.begin(SIGNED_IN)
    now += 600 * MINUTE
    const kept = await sessions.begin(SIGNED_IN)
    await sessions.sweep()
    expect((await rows()).length).toBe(1)
    expect(await sessions.find(kept.id)).not.toBeNull()
  })
})
