import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Retryable } from '@kept-informed/kernel'
import { makeVault, masterIdOf, masterKeys } from '@kept-informed/vault'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { FIRST_MASTER_KEY, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { openVault } from './open-vault.js'
import { rotateMasterKey } from './rotate-master-key.js'
import { vaultKeysIn } from './vault-keys-in.js'

const NEXT = Buffer.alloc(32, 8)
const THIRD = Buffer.alloc(32, 9)
const VICTIMS = 600
const quiet = { total: () => undefined, done: () => undefined }
const idOf = (key: Buffer): string => masterKeys(() => [key]).newest().id
const numberOf = (n: number): string => `+4477009${String(10_000 + n)}`
const caseOf = (n: number): string => `R/${n}/26`

describe('another master key, while everything goes on', () => {
  let run: RunningNotifier
  const keysOf = (...configured: Buffer[]) => vaultKeysIn(run.state, () => configured)
  const put = (n: number, more: object = {}) => run.call('PUT', `/victims/r-${n}`, victim([sms(numberOf(n))], more))
  const owe = (n: number) => run.publish({ context: caseContext(caseOf(n), [caseVictim(`r-${n}`)]) }, { obligation: obligation(caseOf(n), `r-${n}`) })
  const texted = (n: number) => run.twilio.texts.filter(({ to }) => to === numberOf(n)).length
  const wrappedKeys = () => run.database.query<{ victim_id: string; wrapped_key: string }>('select victim_id, wrapped_key from victim_details where wrapped_key is not null order by victim_id')

  beforeAll(async () => {
    run = await runningNotifier()
    for (let n = 0; n < VICTIMS; n += 20) await Promise.all(Array.from({ length: 20 }, (_, i) => put(n + i)))
  }, 120_000)
  afterAll(() => run.close(), 30_000)

  it('nobody is lost: those who are written, read, told or erased meanwhile are so, and everybody else stays', async () => {
    await run.call('PUT', `/cases/${encodeURIComponent(caseOf(580))}/adverse-contacts`, { phones: [numberOf(580)] })
    await run.call('PUT', `/cases/${encodeURIComponent(caseOf(582))}/adverse-contacts`, { emails: [], phones: ['07700 9105 82', numberOf(582)] })
    run.configured.unshift(NEXT)
    let rotating = true
    const rotation = keysOf(NEXT, FIRST_MASTER_KEY).then((keys) => rotateMasterKey(run.database, keys, quiet)).finally(() => (rotating = false))

    const written: number[] = []
    const erased: number[] = []
    const told: number[] = []
    const load = async (from: number, what: (n: number) => Promise<unknown>, done: number[]) => {
      for (let n = from; n < from + 100 && (rotating || done.length < 30); n++) {
        await what(n)
        done.push(n)
      }
    }
    await Promise.all([
      load(0, async (n) => expect((await put(n, { language: 'cy' })).status).toBe(200), written),
      load(1_000, async (n) => expect((await put(n)).status).toBe(201), written),
      load(100, async (n) => expect((await run.call('GET', `/victims/r-${n}`)).body).toMatchObject({ contacts: [{ to: numberOf(n) }] }), []),
      load(200, async (n) => expect((await run.call('DELETE', `/victims/r-${n}`)).status).toBe(204), erased),
      load(300, owe, told),
      load(480, async (n) => expect((await run.call('PUT', `/victims/r-${n}`, victim([]), { 'if-match': '"1"' })).status).toBe(200), []),
    ])
    const { rotated, left, unreadable, masterId } = await rotation
    expect({ left, unreadable, masterId }).toEqual({ left: 0, unreadable: [], masterId: idOf(NEXT) })
    expect(rotated).toBeGreaterThan(VICTIMS - 200)
    expect(new Set((await wrappedKeys()).map((row) => masterIdOf(row.wrapped_key)))).toEqual(new Set([idOf(NEXT)]))

    for (const n of erased) expect((await run.call('GET', `/victims/r-${n}`)).status).toBe(410)
    for (let n = 0; n < VICTIMS; n++) {
      if (erased.includes(n) || n >= 480) continue
      expect({ n, body: (await run.call('GET', `/victims/r-${n}`)).body }).toMatchObject({ n, body: { language: written.includes(n) ? 'cy' : 'en', contacts: [{ to: numberOf(n) }] } })
    }
    await run.eventually(() => expect(told.filter((n) => texted(n) === 0)).toEqual([]))
    expect(told.filter((n) => texted(n) > 1)).toEqual([])
  }, 240_000)

  it('whom a message must not reach is known as before, though it was hashed before', async () => {
    await put(582)
    await owe(580)
    await owe(581)
    await put(580)
    await put(581)
    await owe(582)
    await run.eventually(() => expect(texted(581)).toBe(1))
    for (const n of [580, 582]) {
      await run.eventually(() => expect(run.heard.filter(({ caseId, type }) => caseId === caseOf(n) && type === 'notification-withheld.v1').at(-1)).toMatchObject({ data: { notification: { withheldBecause: 'adverse-match' } } }))
      expect(texted(n)).toBe(0)
    }
  }, 60_000)

  it('the old key alone opens nothing any more, the next one alone everything', async () => {
    const rows = await wrappedKeys()
    const [old, next] = await Promise.all([keysOf(FIRST_MASTER_KEY), keysOf(NEXT)])
    const openedBy = ({ masterKeys: masters, erasureKeys }: typeof old) => {
      const vault = makeVault(masters, erasureKeys)
      return rows.filter((row) => opens(() => vault.unwrap(row.wrapped_key, { person: row.victim_id }))).length
    }
    expect(rows.length).toBeGreaterThan(500)
    expect({ old: openedBy(old), next: openedBy(next) }).toEqual({ old: 0, next: rows.length })
    await expect(openVault(run.database, old)).rejects.toThrow(idOf(NEXT))
    await expect(openVault(run.database, next)).resolves.toBeDefined()
  })

  it('again to the same key changes nothing; stopped in the middle, it goes on where it was', async () => {
    expect(await rotateMasterKey(run.database, await keysOf(NEXT, FIRST_MASTER_KEY), quiet)).toMatchObject({ rotated: 0, left: 0 })
    const all = (await wrappedKeys()).length
    run.configured.unshift(THIRD)
    const keys = await keysOf(THIRD, NEXT)
    let stopped = 0
    const dies = { total: () => undefined, done: (count: number) => { stopped += count; throw new Error('killed') } }
    await expect(rotateMasterKey(run.database, keys, dies)).rejects.toThrow('killed')
    expect((await put(2_000)).status).toBe(201)
    const rest = await rotateMasterKey(run.database, keys, quiet)
    expect({ ...rest, rotated: rest.rotated + stopped }).toMatchObject({ rotated: all, left: 0, masterId: idOf(THIRD) })
    expect((await run.call('GET', '/victims/r-2000')).status).toBe(200)
  })

  it('a key that does not open is left as it is, and said', async () => {
    // Not its last character: some of its bits mean nothing.
    const anotherAt = `overlay(wrapped_key placing case substr(wrapped_key, length(wrapped_key) - 10, 1) when 'A' then 'B' else 'A' end from length(wrapped_key) - 10 for 1)`
    await run.database.query(`update victim_details set wrapped_key = ${anotherAt} where victim_id in ('r-1', 'r-2')`)
    run.configured.unshift(NEXT)
    const { left, unreadable } = await rotateMasterKey(run.database, await keysOf(NEXT, THIRD), quiet)
    expect({ left, unreadable: unreadable.toSorted() }).toEqual({ left: 2, unreadable: ['r-1', 'r-2'] })
  })
})

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch (error) {
    if (error instanceof Retryable) return false
    throw error
  }
}
