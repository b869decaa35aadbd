import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { onEachLog } from './each-log.js'
import type { LocalRun } from './local-run.js'
import { email, letter, sms, type Story } from './story.js'

onEachLog('a case event becomes a message and its evidence', (open) => {
  let run: LocalRun
  let story: Story
  let close: () => Promise<void>
  let produce: Awaited<ReturnType<typeof open>>['produce']
  beforeAll(async () => ({ run, story, produce, close } = await open()), 90_000)
  afterAll(() => close(), 30_000)

  it('an arrest is told by text, and the obligation is met at the receipt, long before its day', async () => {
    await story.victim('v-sms', [sms('+447700900101')])
    await story.send(story.crime('E2E/1/26', '2026-11-23T08:00:00Z', ['v-sms']))
    await story.send(story.event('E2E/1/26', 'arrest-1', 'suspect-arrested', '2026-11-23T08:30:00Z', { suspectRef: 's-1' }))
    const met = await story.obligation('E2E/1/26', 'suspect-arrested', 'met')
    expect(met).toMatchObject({ dueOn: '2026-11-30', dueBy: '2026-11-30T23:59:59.999Z', metBy: 'sms-receipt', late: false })
    const arrest = (await story.messages('+447700900101')).filter(({ text }) => /arrest/i.test(text))
    expect(arrest).toHaveLength(1)
    expect(arrest[0]?.text).not.toMatch(/undefined|null|\{|\}/)
    const timeline = await story.timeline('E2E/1/26')
    const told = timeline?.notifications.find(({ obligationIds }) => obligationIds.includes(met.obligationId))
    expect(told).toMatchObject({ state: 'told', deliveries: [{ channel: 'sms', status: 'delivered', attempts: [{ outcome: 'accepted' }] }] })
  })

  it('a text that cannot be delivered is followed by an email, and that by a letter', async () => {
    await story.victim('v-ladder', [sms('+447700900002'), email('perm-fail@simulator.test'), letter('N1 9GU')])
    await story.send(story.crime('E2E/2/26', '2026-11-23T08:00:00Z', ['v-ladder']))
    await story.send(story.event('E2E/2/26', 'charge-2', 'suspect-charged', '2026-11-23T08:30:00Z', { suspectRef: 's-1', charges: ['Burglary'] }))
    const charged = await story.obligation('E2E/2/26', 'suspect-charged', 'owed')
    const notification = await run.eventually('the letter is on its way', async () => {
      const timeline = await story.timeline('E2E/2/26')
      // What was still to be tried may have been merged with other news; then this one is superseded and the other tells it.
      const found = timeline?.notifications.find(({ obligationIds, state }) => obligationIds.includes(charged.obligationId) && state !== 'superseded')
      return found?.deliveries.some(({ channel, status }) => channel === 'letter' && status === 'accepted') ? found : null
    })
    expect(notification.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['sms', 'permanent-failure'], ['email', 'permanent-failure'], ['letter', 'accepted']])
    expect(await story.messages('+447700900002')).toEqual([])
    // collected on Monday at 17:30, dispatched on Tuesday at 15:00, taken as arrived at the end of Thursday
    await run.moveClock({ to: '2026-11-24T15:30:00Z' })
    const tray = (await story.messages('N1 9GU')).filter(({ channel }) => channel === 'letter')
    expect(tray.length).toBeGreaterThan(0)
    expect(tray[0]?.to).toEqual({ lines: ['17 Quillfeather Road', 'London'], postcode: 'N1 9GU' })
    await run.moveClock({ to: '2026-11-27T08:00:00Z' })
    expect(await story.obligation('E2E/2/26', 'suspect-charged', 'met')).toMatchObject({ metBy: 'letter-arrived', metAt: '2026-11-26T23:59:59.999Z', late: false })
  }, 60_000)

  it('a lost answer never makes a second message', async () => {
    await story.victim('v-lost', [sms('+447700900006')])
    await story.victim('v-lost-mail', [email('lost-answer@simulator.test')])
    const now = await run.now()
    await story.send(story.crime('E2E/3/26', now, ['v-lost', 'v-lost-mail']))
    await story.send(story.event('E2E/3/26', 'arrest-3', 'suspect-arrested', now, { suspectRef: 's-1' }))
    await run.moveClock({ advance: 'PT3H' })
    const timeline = await story.timeline('E2E/3/26')
    for (const to of ['+447700900006', 'lost-answer@simulator.test']) {
      const arrests = (await story.messages(to)).filter(({ text }) => /arrest/i.test(text))
      expect(arrests).toHaveLength(1)
    }
    const arrests = timeline?.obligations.filter(({ ruleId }) => ruleId === 'suspect-arrested') ?? []
    expect(arrests.map(({ state }) => state)).toEqual(['met', 'met'])
    for (const { deliveries } of timeline?.notifications ?? []) for (const { attempts } of deliveries) expect(attempts).toHaveLength(1)
  }, 60_000)

  it('the same event twice, and in another order, gives the same result', async () => {
    const now = await run.now()
    const tell = async (caseId: string, order: number[]) => {
      const events = [
        story.crime(caseId, now, ['v-sms']),
        story.event(caseId, `${caseId}-assessed`, 'needs-assessed', now, { victimId: 'v-sms', entitlement: 'enhanced', grounds: ['vulnerable'] }),
        story.event(caseId, `${caseId}-closed`, 'investigation-closed', now, { outcome: 'no-suspect-identified' }),
      ]
      for (const index of order) await story.send(events[index]!)
      await run.moveClock({ advance: 'PT1M' })
      const timeline = await story.timeline(caseId)
      return timeline?.obligations
        .map(({ ruleId, state, dueBy, late }) => ({ ruleId, state, dueBy, late }))
        .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
    }
    const inOrder = await tell('E2E/4/26', [0, 1, 2])
    const mixed = await tell('E2E/5/26', [2, 1, 0, 1, 2, 0])
    expect(inOrder?.length).toBeGreaterThan(3)
    expect(mixed).toEqual(inOrder)
  }, 60_000)

  it('what a neutral contact gets says nothing of the case', async () => {
    await story.victim('v-neutral', [{ ...sms('+447700900111'), detail: 'neutral' }])
    const now = await run.now()
    await story.send(story.crime('E2E/6/26', now, ['v-neutral']))
    await run.eventually('a message came', async () => (await story.messages('+447700900111')).length > 0)
    for (const { text } of await story.messages('+447700900111')) {
      expect(text).not.toMatch(/police|court|crime|burglary|arrest|suspect|offence|victim|Quillfeather/i)
    }
  })

  it('without details nothing is sent: a person is asked to find them', async () => {
    const now = await run.now()
    await story.send(story.crime('E2E/7/26', now, ['v-unknown']))
    await run.eventually('a task is open', async () => (await story.timeline('E2E/7/26'))?.tasks.some(({ kind, state }) => kind === 'find-details' && state === 'open'))
    const timeline = await story.timeline('E2E/7/26')
    expect(timeline?.notifications.every(({ state, withheldBecause }) => state === 'withheld' && withheldBecause === 'no-details')).toBe(true)
  })

  it('a garbage record is set aside with its reasons, and its partition goes on', async () => {
    const now = await run.now()
    const subject = 'E2E/8/26'
    const wrong = { ...story.event(subject, 'wrong', 'nonsense-happened', 'yesterday', {}) }
    await produce(
      { topic: 'case-events.v1', key: subject, value: Buffer.from([0xff, 0xfe, 0x00]) },
      { topic: 'case-events.v1', key: subject, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(wrong) },
    )
    await story.send(story.crime(subject, now, ['v-sms']))
    await story.obligation(subject, 'crime-confirmed', 'met')
    const { items } = (await run.call('GET', run.url(2, '/quarantine?limit=500'))).body as { items: { key: string; reasons: { reason: string }[]; value: string; event: unknown }[] }
    const ours = items.filter(({ key }) => key === subject)
    expect(ours.map(({ reasons }) => reasons.map(({ reason }) => reason))).toEqual([['not-json'], ['unknown-type', 'bad-time']])
    expect(ours[0]?.value).toBe(Buffer.from([0xff, 0xfe, 0x00]).toString('base64'))
    expect(ours[1]?.event).toEqual(wrong)
  })

  it('the balance comes out: everything that came in is somewhere, every message was told once or has a reason, and the providers say the same', async () => {
    const json = join(run.stateDir, 'balance.json')
    const { code, out } = await run.command('balance', ['--json', json])
    const balance = JSON.parse(readFileSync(json, 'utf8')) as { gap: unknown[]; caseEvents: Record<string, number>; kept: object }
    expect({ code, gap: balance.gap, out }).toEqual({ code: 0, gap: [], out: expect.stringMatching(/gaps\s+0/) })
    expect(balance).toMatchObject({ caseEvents: { quarantined: 2, unread: 0 }, providers: { all: expect.any(Number) }, kept: { index: expect.any(Number) } })
    expect(balance.caseEvents['duplicates']).toBeGreaterThanOrEqual(3)
  }, 60_000)

  it('the chain of evidence holds', async () => {
    const timeline = await story.timeline('E2E/1/26')
    expect(timeline?.events.map(({ type }) => type)).toEqual(['case.crime-reported.v1', 'case.suspect-arrested.v1'])
    const json = join(run.stateDir, 'chain.json')
    const verified = await run.command('verify-chain', ['--json', json])
    expect(verified).toEqual({ code: 0, out: expect.stringMatching(/valid\s+yes/) })
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ valid: true, firstBroken: null, chains: 9 })
  })

  it('the record of a case is taken away, signed, and checked with nothing but the public key; one changed digit is found', async () => {
    const { status, body } = await run.call('GET', run.url(4, '/cases/E2E%2F2%2F26/evidence-pack'))
    expect({ status, pack: body }).toMatchObject({ status: 200, pack: { statement: { caseId: 'E2E/2/26' }, dailyRoot: { root: { format: 'kept-informed/daily-root/1' } } } })
    const pack = body as { chain: { at: number }[]; certificates: { obligationId: string }[] }
    const [file, keys, json] = ['pack.json', 'keys.json', 'verdict.json'].map((name) => join(run.stateDir, name)) as [string, string, string]
    writeFileSync(file, JSON.stringify(pack))
    writeFileSync(keys, JSON.stringify((await run.call('GET', run.url(4, '/evidence-keys'))).body))
    expect(await run.command('verify-pack', [file, '--key', keys, '--json', json])).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({ valid: true, firstBroken: null })
    const touched = { ...pack, chain: pack.chain.with(2, { ...pack.chain[2]!, at: pack.chain[2]!.at + 1 }) }
    writeFileSync(file, JSON.stringify(touched))
    expect(await run.command('verify-pack', [file, '--json', json])).toEqual({ code: 1, out: expect.stringMatching(/first broken\s+E2E\/2\/26\s+index\s+2/) })
    expect((await run.call('POST', run.url(4, '/evidence-packs/verify'), touched)).body).toEqual(JSON.parse(readFileSync(json, 'utf8')))
    expect((await run.command('verify-pack', [])).code).toBe(2)
    const certificate = await run.call('GET', run.url(4, `/obligations/${pack.certificates[0]?.obligationId}/certificate`))
    expect([certificate.status, certificate.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  }, 30_000)

  it('another pack over the same facts: the same one makes no difference, and a wrong one is named', async () => {
    expect(await run.command('what-if', ['--pack', 'libs/domain/victims-code/packs/victims-code-2021.json'])).toEqual({ code: 0, out: expect.stringContaining('No difference.') })
    expect(await run.command('what-if', ['--pack', 'package.json'])).toMatchObject({ code: 2 })
  }, 30_000)

  it('the whole log of the run holds no name, number, address or wording', () => {
    expect(run.log.length).toBeGreaterThan(0)
    for (const personal of ['Perpetua', 'Quillfeather', '7700900101', '7700900002', 'simulator.test', 'N1 9GU', 'arrested', 'bluebell']) {
      const lines = run.log.split('\n').filter((line) => line.includes(personal) && !line.includes('suspect-arrested'))
      expect({ personal, lines }).toEqual({ personal, lines: [] })
    }
  })
})
