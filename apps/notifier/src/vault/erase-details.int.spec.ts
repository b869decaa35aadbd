import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { localPrintFiles, printRuns, readManifest } from '@kept-informed/channels'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { letter, sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { markErased } from './erase-details.js'

const RULES = ['suspect-arrested', 'suspect-interviewed', 'suspect-released', 'suspect-charged', 'investigation-closed']
const PEOPLE = 60

describe('erasing somebody while messages to them leave', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const caseOf = (id: string): string => `E/${id}/26`
  const owe = (id: string, rules = RULES) =>
    run.publish({ context: caseContext(caseOf(id), [caseVictim(id)]) }, ...rules.map((ruleId) => ({ obligation: obligation(caseOf(id), id, { ruleId }) })))
  const destroyed = (id: string): boolean => run.notifier.parts.vault.sealing.isDestroyed(id)

  it('nothing leaves after the 204, whether it comes before, during or after a call; whoever is not erased gets everything', async () => {
    const numberOf = (n: number): string => `+447700800${String(100 + n)}`
    const textsTo = (n: number) => run.twilio.texts.filter(({ to }) => to === numberOf(n)).length
    for (let n = 0; n < PEOPLE; n++) expect((await run.call('PUT', `/victims/e-${n}`, victim([sms(numberOf(n))]))).status).toBe(201)
    const isCalled = async (id: string): Promise<boolean> => (await run.database.query('select 1 from attempt a join notification n using (notification_id) where n.recipient_id = $1 and a.outcome is null', [id])).length > 0
    const atErasure = new Map<number, number>()
    await Promise.all(Array.from({ length: PEOPLE }, async (_, n) => {
      await owe(`e-${n}`)
      if (n % 4 === 3) return
      if (n % 4 === 1) await run.eventually(() => expect(isCalled(`e-${n}`)).resolves.toBe(true))
      if (n % 4 === 2) await run.eventually(() => expect(textsTo(n)).toBeGreaterThan(0))
      expect((await run.call('DELETE', `/victims/e-${n}`)).status).toBe(204)
      atErasure.set(n, textsTo(n))
    }))
    for (let n = 3; n < PEOPLE; n += 4) await run.eventually(() => expect(textsTo(n)).toBeGreaterThan(0))
    await run.travel(run.clock.now() + 3_600_000)
    const later = [...atErasure].filter(([n, then]) => textsTo(n) !== then).map(([n, then]) => ({ n, then, now: textsTo(n) }))
    expect(later).toEqual([])
    expect([...atErasure.values()].filter((count) => count > 0).length).toBeGreaterThan(0)
    for (const n of atErasure.keys()) expect([n, destroyed(`e-${n}`)]).toEqual([n, true])
    expect(await run.database.query(`select victim_id from victim_details where erasure_due`)).toEqual([])
    expect(run.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
  }, 120_000)

  it('letters that nobody has fetched are taken back, and their deliveries say so', async () => {
    await run.call('PUT', '/victims/e-letter', victim([letter()]))
    await run.call('PUT', '/victims/e-neighbour', victim([letter({ to: { lines: ['18 Quillfeather Road'], postcode: 'E1 1AA' } })]))
    await owe('e-letter')
    await owe('e-neighbour', ['suspect-arrested'])
    const lie = async () => (await readdir(run.folder, { recursive: true })).filter((file) => file.endsWith('.pdf')).length
    await run.eventually(async () => expect(await lie()).toBeGreaterThan(1))
    await run.eventually(async () => expect(await run.database.query(`select 1 from attempt where outcome is null`)).toEqual([]))
    const listed = async () => (await Promise.all((await printRuns(localPrintFiles(run.folder))).map((day) => readManifest(localPrintFiles(run.folder), day)))).flatMap((manifest) => manifest?.letters ?? [])
    const before = await listed()
    expect((await run.call('DELETE', '/victims/e-letter')).status).toBe(204)
    const hers = (await run.database.query<{ delivery_id: string }>(`select delivery_id from wording where victim_id = 'e-letter'`)).map((row) => row.delivery_id)
    const after = await listed()
    expect(before.filter(({ reference }) => hers.includes(reference)).length).toBeGreaterThan(0)
    expect(after.map(({ reference }) => reference)).toEqual(before.map(({ reference }) => reference).filter((reference) => !hers.includes(reference)))
    expect(await lie()).toBe(after.length)
    const left = await run.database.query(`select distinct d.status from delivery d join wording w using (delivery_id) where w.victim_id = 'e-letter' and w.channel = 'letter'`)
    expect(left).toEqual([{ status: 'cancelled' }])
  }, 60_000)

  it('an erasure that was cut off is finished by itself', async () => {
    await run.call('PUT', '/victims/e-cut', victim([sms('+447700900171')]))
    await markErased(run.database, 'e-cut', { by: 'someone', now: run.clock.now() })
    expect((await run.call('GET', '/victims/e-cut')).status).toBe(410)
    await run.eventually(() => expect(destroyed('e-cut')).toBe(true))
    await run.eventually(async () => expect(await run.database.query(`select erasure_due from victim_details where victim_id = 'e-cut'`)).toEqual([{ erasure_due: false }]))
  })

  it('who is written again and again while being erased stays erased', async () => {
    await Promise.all(Array.from({ length: 20 }, async (_, n) => {
      const id = `e-again-${n}`
      const writing = Array.from({ length: 5 }, () => run.call('PUT', `/victims/${id}`, victim([sms('+447700900172')])))
      const erasing = run.call('DELETE', `/victims/${id}`)
      const statuses = (await Promise.all(writing)).map(({ status }) => status)
      expect(statuses.filter((status) => ![200, 201, 410].includes(status))).toEqual([])
      expect((await erasing).status).toBe(204)
      expect((await run.call('GET', `/victims/${id}`)).status).toBe(410)
      expect((await run.call('PUT', `/victims/${id}`, victim([]))).status).toBe(410)
    }))
    expect(await run.database.query(`select 1 from victim_details where victim_id like 'e-again-%' and (sealed is not null or wrapped_key is not null or hashes <> '{}')`)).toEqual([])
  }, 60_000)
})
