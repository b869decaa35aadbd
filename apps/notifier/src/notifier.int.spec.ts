import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { localPrintFiles, printRuns, readManifest } from '@kept-informed/channels'
import type { Obligation } from '@kept-informed/obligation'
import { testKafka } from '@kept-informed/testing'
import { caseContext, caseVictim, NOON, obligation } from './testing/example-case.js'
import { email, letter, PERSONAL, sms, victim } from './testing/example-victim.js'
import { RECEIPT_TOKEN, type RunningNotifier, runningNotifier } from './testing/running-notifier.js'

let cases = 0
const bearer = { authorization: `Bearer ${RECEIPT_TOKEN}` }

const logs = [{ name: 'the embedded log', kafka: false }, ...(testKafka() ? [{ name: 'Kafka', kafka: true }] : [])]

describe.each(logs)('the notifier on $name', ({ kafka }) => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier({ kafka })
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  /** A victim with these contacts who is owed the news of an arrest. */
  const owed = async (contacts: object[], { details = {}, over = {}, context = {} }: { details?: object; over?: Partial<Obligation>; context?: object } = {}) => {
    const caseId = `N/${(cases += 1)}/26`
    const victimId = `v-${cases}`
    const { status } = await run.call('PUT', `/victims/${victimId}`, victim(contacts, details))
    expect(status).toBe(201)
    const one = obligation(caseId, victimId, over)
    await run.publish({ context: caseContext(caseId, [caseVictim(victimId)], context) }, { obligation: one })
    return { caseId, victimId, obligation: one }
  }
  const of = (caseId: string) => run.heard.filter((message) => message.caseId === caseId)
  const snapshot = (caseId: string) => of(caseId).flatMap((message) => ('notification' in message.data ? [message.data] : [])).sort((a, b) => a.revision - b.revision).at(-1)?.notification
  const tellings = (caseId: string) => of(caseId).flatMap((message) => ('telling' in message.data ? [{ type: message.type, ...message.data.telling }] : []))
  const tasks = (caseId: string) => of(caseId).flatMap((message) => ('task' in message.data ? [message.data.task] : []))
  const textTo = (to: string) => run.eventually(() => {
    const text = run.twilio.texts.find((one) => one.to === to)
    if (!text) throw new Error('no text')
    return text
  })
  const attemptOf = (callback: string) => callback.split('/').at(-1) ?? ''

  it('an arrest is told by text, and the receipt is the telling', async () => {
    const { caseId, obligation: one } = await owed([sms('+447700900101'), email('zvonimir@example.org')])
    const text = await textTo('+447700900101')
    expect(text.body).toMatch(/arrest/i)
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ state: 'sending', deliveries: [{ status: 'accepted', attempts: [{ n: 1, outcome: 'accepted', providerReference: text.sid }] }] }))
    expect((await run.receipt(attemptOf(text.callback), { MessageSid: text.sid, MessageStatus: 'sent' })).status).toBe(204)
    expect((await run.receipt(attemptOf(text.callback), { MessageSid: text.sid, MessageStatus: 'delivered' })).status).toBe(204)
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ state: 'told', deliveries: [{ status: 'delivered' }] }))
    await run.eventually(() => expect(tellings(caseId)).toMatchObject([{ type: 'victim-told-by-message.v1', metBy: 'sms-receipt', obligationIds: [one.obligationId], undoneAt: null }]))
  })

  it('doubled and disordered receipts change nothing', async () => {
    const { caseId } = await owed([sms('+447700900102')])
    const text = await textTo('+447700900102')
    const say = (MessageStatus: string) => run.receipt(attemptOf(text.callback), { MessageSid: text.sid, MessageStatus })
    for (const status of ['delivered', 'sent', 'delivered', 'queued', 'sent']) expect((await say(status)).status).toBe(204)
    await run.eventually(() => expect(snapshot(caseId)?.state).toBe('told'))
    await run.travel(run.clock.now() + 1000)
    expect(tellings(caseId)).toHaveLength(1)
    expect(snapshot(caseId)?.deliveries.map(({ status }) => status)).toEqual(['delivered'])
  })

  it('what cannot be delivered by text goes by email, and what cannot by email goes by letter', async () => {
    const { caseId } = await owed([sms('+447700900103'), email('perm-fail@example.org'), letter()])
    const text = await textTo('+447700900103')
    await run.receipt(attemptOf(text.callback), { MessageSid: text.sid, MessageStatus: 'undelivered', ErrorCode: '30005' })
    await run.eventually(() => expect(snapshot(caseId)?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['sms', 'permanent-failure'], ['email', 'permanent-failure'], ['letter', 'accepted']]))
    const [first, second, third] = snapshot(caseId)?.deliveries ?? []
    expect([second?.fallbackOf, third?.fallbackOf]).toEqual([first?.deliveryId, second?.deliveryId])
    const printed = (await Promise.all((await printRuns(localPrintFiles(run.folder))).map((day) => readManifest(localPrintFiles(run.folder), day)))).flatMap((manifest) => manifest?.letters ?? []).find(({ reference }) => reference === third?.deliveryId)
    expect(printed).toMatchObject({ plainEnvelope: true, postage: 'first', file: `${third?.deliveryId}.pdf` })
    const dispatchedAt = Date.parse('2026-11-25T15:00:00Z')
    const word = { attemptId: printed?.attemptId, deliveryId: printed?.reference, providerReference: printed?.reference, code: null }
    expect((await run.call('POST', '/receipts/print', { ...word, status: 'dispatched', at: '2026-11-25T15:00:00Z' }, bearer)).status).toBe(204)
    await run.eventually(() => expect(snapshot(caseId)?.deliveries.at(-1)?.status).toBe('dispatched'))
    expect(tellings(caseId)).toEqual([])
    await run.travel(dispatchedAt)
    await run.travel(Date.parse('2026-11-27T23:59:59.999Z'))
    await run.eventually(() => expect(tellings(caseId)).toMatchObject([{ metBy: 'letter-arrived', at: Date.parse('2026-11-27T23:59:59.999Z') }]))
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ state: 'told' }))
    await run.call('POST', '/receipts/print', { ...word, status: 'returned', code: 'gone-away', at: '2026-12-02T15:00:00Z' }, bearer)
    await run.eventually(() => expect(tellings(caseId).at(-1)).toMatchObject({ type: 'telling-undone.v1' }))
    await run.eventually(() => expect(snapshot(caseId)?.state).toBe('failed'))
    await run.eventually(() => expect(tasks(caseId).filter(({ kind, state }) => kind === 'call' && state === 'open')).toHaveLength(1))
    await run.eventually(() => expect(new Set(tasks(caseId).flatMap(({ kind, reason }) => (kind === 'check-contact' ? [reason] : [])))).toEqual(new Set(['dead-number', 'no-such-mailbox', 'gone-away'])))
    run.clock.set(NOON)
  })

  it('a bounce takes the telling back, and the letter follows', async () => {
    const { caseId } = await owed([email('zvonimir@example.org'), letter()])
    const attempt = await run.eventually(() => {
      const found = snapshot(caseId)?.deliveries[0]?.attempts[0]
      if (found?.outcome !== 'accepted') throw new Error('not yet')
      return found
    })
    const say = (status: string, code: string | null) => run.call('POST', '/receipts/smtp', { attemptId: attempt.attemptId, status, code, at: '2026-11-24T10:00:01Z' }, bearer)
    expect((await say('delivered', null)).status).toBe(204)
    await run.eventually(() => expect(tellings(caseId)).toMatchObject([{ metBy: 'email-accepted' }]))
    await say('bounced', '5.2.1')
    await run.eventually(() => expect(tellings(caseId).map(({ type }) => type)).toEqual(['victim-told-by-message.v1', 'telling-undone.v1']))
    await run.eventually(() => expect(snapshot(caseId)?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['email', 'permanent-failure'], ['letter', 'accepted']]))
  })

  it('a temporary failure is tried again on the same delivery, later', async () => {
    const { caseId } = await owed([sms('+447700900104')])
    const text = await textTo('+447700900104')
    await run.receipt(attemptOf(text.callback), { MessageSid: text.sid, MessageStatus: 'undelivered', ErrorCode: '30003' })
    await run.eventually(() => expect(snapshot(caseId)?.deliveries[0]?.status).toBe('temporary-failure'))
    await run.travel(run.clock.now() + 7_200_000)
    expect(run.twilio.texts.filter(({ to }) => to === '+447700900104')).toHaveLength(2)
    await run.eventually(() => expect(snapshot(caseId)?.deliveries.map(({ attempts }) => attempts.length)).toEqual([2]))
    run.clock.set(NOON)
  })

  it('a lost answer is found again and never makes a second message', async () => {
    const { caseId } = await owed([sms('+447700910006')])
    await run.eventually(() => expect(snapshot(caseId)?.deliveries[0]?.status).toBe('unknown'))
    await run.travel(run.clock.now() + 60_000)
    await run.eventually(() => expect(snapshot(caseId)?.deliveries).toMatchObject([{ status: 'accepted', attempts: [{ outcome: 'accepted' }] }]))
    await run.travel(run.clock.now() + 3_600_000)
    expect(run.twilio.texts.filter(({ to }) => to === '+447700910006')).toHaveLength(1)
    run.clock.set(NOON)
  })

  it('a neutral contact is told nothing of the case', async () => {
    await owed([sms('+447700900105', { detail: 'neutral' })], { over: { facts: { ...obligation('x', 'y').facts, data: { suspectRef: 's-1', reason: 'aggravated jewel theft' } } } })
    const { body } = await textTo('+447700900105')
    expect(body).not.toMatch(/arrest|police|court|burglar|suspect|crime|offen|jewel|example/i)
    expect(body).toMatch(/101/)
  })

  it('what waits for an officer goes once it is approved, and not before', async () => {
    const { caseId } = await owed([sms('+447700900106')], { details: { safetyFlags: ['officer-must-approve'] } })
    const task = await run.eventually(() => {
      const found = tasks(caseId).find(({ kind }) => kind === 'approve-message')
      if (!found) throw new Error('no task')
      return found
    })
    expect(snapshot(caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'needs-approval', rungs: [{ channel: 'sms', contactId: 'm1', leavesAt: NOON, arrivesAt: NOON }] })
    const listed = await run.call('GET', `/tasks?caseId=${encodeURIComponent(caseId)}&kind=approve-message&state=open`)
    expect(listed.body).toMatchObject({ items: [{ taskId: task.taskId, kind: 'approve-message', for: 'officer:o-1', state: 'open' }], next: null })
    const [shown] = (listed.body as { items: { dueBy: string }[] }).items
    expect((await run.call('GET', `/tasks/${task.taskId}`)).body).toEqual(shown)
    const due = (before: number) => run.call('GET', `/tasks?caseId=${encodeURIComponent(caseId)}&dueBefore=${new Date(before).toISOString()}`)
    const dueBy = Date.parse(String(shown?.dueBy))
    expect([(await due(dueBy)).body?.['items'], (await due(dueBy + 1)).body?.['items']]).toEqual([[], [shown]])
    const counts = (await run.call('GET', '/tasks/counts')).body as { open: number; byKind: { kind: string; open: number; overdue: number }[] }
    expect(counts).toMatchObject({ overdue: 0, byKind: expect.arrayContaining([{ kind: 'approve-message', open: expect.any(Number), overdue: 0 }]) })
    expect(counts.byKind.reduce((sum, { open }) => sum + open, 0)).toBe(counts.open)
    expect((await run.call('POST', `/tasks/${task.taskId}/complete`, { outcome: 'done' })).status).toBe(400)
    expect(await run.call('POST', `/tasks/${task.taskId}/complete`, { outcome: 'approved', note: 'Perpetua knows' })).toMatchObject({ status: 200, body: { state: 'done', outcome: 'approved' } })
    expect((await run.call('POST', `/tasks/${task.taskId}/complete`, { outcome: 'approved' })).status).toBe(409)
    expect((await textTo('+447700900106')).body).not.toMatch(/arrest|police/i)
  })

  it('details that come later end the waiting', async () => {
    const caseId = 'N/later/26'
    await run.publish({ context: caseContext(caseId, [caseVictim('v-later')]) }, { obligation: obligation(caseId, 'v-later') })
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'no-details' }))
    await run.eventually(() => expect(tasks(caseId)).toMatchObject([{ kind: 'find-details', state: 'open' }]))
    await run.call('PUT', '/victims/v-later', victim([sms('+447700900107')]))
    await textTo('+447700900107')
    await run.eventually(() => expect(tasks(caseId).at(-1)).toMatchObject({ kind: 'find-details', state: 'cancelled' }))
  })

  it('a task says what is so now: a sooner day, another officer', async () => {
    const caseId = 'N/sooner/26'
    const one = obligation(caseId, 'v-sooner')
    const sooner = NOON + 48 * 3_600_000
    await run.publish({ context: caseContext(caseId, [caseVictim('v-sooner')]) }, { obligation: one })
    await run.eventually(() => expect(tasks(caseId)).toMatchObject([{ kind: 'find-details', state: 'open', dueBy: one.dueBy, for: 'officer:o-1' }]))
    await run.publish({ context: caseContext(caseId, [caseVictim('v-sooner')], { officer: { officerId: 'o-2', unit: null } }) }, { obligation: { ...one, dueBy: sooner } })
    await run.eventually(() => expect(tasks(caseId).at(-1)).toMatchObject({ kind: 'find-details', state: 'open', dueBy: sooner, for: 'officer:o-2' }))
    expect(new Set(tasks(caseId).map(({ taskId }) => taskId)).size).toBe(1)
  })

  it('what is no longer owed is not sent', async () => {
    const { caseId, obligation: one } = await owed([sms('+447700900108')], { details: { safetyFlags: ['officer-must-approve'] } })
    await run.eventually(() => expect(tasks(caseId)).toHaveLength(1))
    await run.publish({ obligation: { ...one, state: 'met', metBy: 'person', metAt: NOON } })
    await run.eventually(() => expect(snapshot(caseId)?.state).toBe('recalled'))
    await run.eventually(() => expect(tasks(caseId).at(-1)).toMatchObject({ state: 'cancelled' }))
    expect(run.twilio.texts.some(({ to }) => to === '+447700900108')).toBe(false)
  })

  it('a contact that a suspect shares is never used', async () => {
    const caseId = 'N/adverse/26'
    expect((await run.call('PUT', `/cases/${encodeURIComponent(caseId)}/adverse-contacts`, { phones: ['+447700900109'], emails: [], postalAddresses: [] })).status).toBe(204)
    await run.call('PUT', '/victims/v-adverse', victim([sms('+447700900109')]))
    await run.publish({ context: caseContext(caseId, [caseVictim('v-adverse')]) }, { obligation: obligation(caseId, 'v-adverse') })
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'adverse-match' }))
    expect(run.twilio.texts.some(({ to }) => to === '+447700900109')).toBe(false)
  })

  it('erasure leaves nothing personal to be read, in tables or topics, and says so in each case', async () => {
    const { caseId, victimId } = await owed([sms('+447700900110')], { details: { safetyFlags: ['officer-must-approve'] } })
    await run.eventually(() => expect(tasks(caseId)).toHaveLength(1))
    expect((await run.call('DELETE', `/victims/${victimId}`)).status).toBe(204)
    await run.eventually(() => expect(of(caseId).some(({ type }) => type === 'victim-erased.v1')).toBe(true))
    await run.eventually(() => expect(snapshot(caseId)).toMatchObject({ withheldBecause: 'erased' }))
    expect(run.twilio.texts.some(({ to }) => to === '+447700900110')).toBe(false)
    await run.publish({ context: caseContext('N/afterwards/26', [caseVictim(victimId)]) })
    await run.eventually(() => expect(of('N/afterwards/26').map(({ type }) => type)).toEqual(['victim-erased.v1']))
  })

  it('nothing personal is in any table, topic or log line of this whole run', async () => {
    const tables = await run.database.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'notifier'`)
    for (const { name } of tables) {
      const dump = JSON.stringify(await run.database.query(`select t::text from ${name} t`))
      for (const word of PERSONAL) expect({ name, word, found: dump.includes(word) }).toEqual({ name, word, found: false })
    }
    for (const word of [...PERSONAL, 'has been arrested']) {
      expect({ word, found: JSON.stringify(run.heard).includes(word) }).toEqual({ word, found: false })
      expect({ word, lines: run.lines.filter((line) => line.includes(word)) }).toEqual({ word, lines: [] })
    }
    expect(run.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})
