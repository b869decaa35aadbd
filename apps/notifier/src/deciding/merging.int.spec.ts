import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { nameUuid } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { RECEIPT_TOKEN, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const HOUR = 3_600_000
const NIGHT = NOON + 11 * HOUR
const MORNING = NOON + 22 * HOUR
const DAYTIME = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '20:00' }]
let cases = 0

describe('news that waits for the same moment leaves as one message', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false })
  }, 60_000)
  afterAll(() => run.close(), 30_000)
  beforeEach(() => run.clock.set(NIGHT))

  const news = (caseId: string, victimId: string, ruleId: 'suspect-arrested' | 'suspect-interviewed' | 'suspect-bailed' | 'suspect-charged', minutes: number, over: Partial<Obligation> = {}): Obligation =>
    obligation(caseId, victimId, { ruleId, facts: { ...obligation(caseId, victimId).facts, eventType: ruleId, occurredAt: NIGHT - HOUR + minutes * 60_000, data: { suspectRef: 's-1' } }, ...over })
  /** A case with one victim with these contacts, who is owed these. */
  const aCase = async (contacts: object[], rules: Parameters<typeof news>[2][], { details = {}, context = {} }: { details?: object; context?: object } = {}) => {
    const caseId = `M/${(cases += 1)}/26`
    const victimId = `m-${cases}`
    await run.call('PUT', `/victims/${victimId}`, victim(contacts, details))
    const owed = rules.map((ruleId, i) => news(caseId, victimId, ruleId, i))
    await run.publish({ context: caseContext(caseId, [caseVictim(victimId)], context) }, ...owed.map((one) => ({ obligation: one })))
    await run.travel(run.clock.now())
    return { caseId, victimId, owed }
  }
  const texts = (to: string) => run.twilio.texts.filter((one) => one.to === to)
  const snapshots = (caseId: string) => {
    const newest = new Map<string, { revision: number; notification: { notificationId: string; obligationIds: string[]; state: string; withheldBecause: string | null; wordings: { wordingId: string; language: string; version: string }[]; deliveries: { channel: string; status: string }[] } }>()
    for (const { caseId: of, data } of run.heard) if (of === caseId && 'notification' in data && (newest.get(data.notification.notificationId)?.revision ?? -1) < data.revision) newest.set(data.notification.notificationId, data)
    return [...newest.values()].map(({ notification }) => notification)
  }
  const tellings = (caseId: string) => run.heard.flatMap(({ caseId: of, type, data }) => (of === caseId && 'telling' in data ? [{ type, ids: [...data.telling.obligationIds].sort() }] : []))
  const tasks = (caseId: string) => run.heard.flatMap(({ caseId: of, data }) => (of === caseId && 'task' in data ? [data.task] : []))
  const idsOf = (owed: Obligation[]) => owed.map(({ obligationId }) => obligationId).sort()
  const said = (text: { callback: string; sid: string } | undefined, status: string, code = '') =>
    run.receipt(text?.callback.split('/').at(-1) ?? '', { MessageSid: text?.sid ?? '', MessageStatus: status, ...(code ? { ErrorCode: code } : {}) })

  it('two pieces of news that came at night are one text in the morning, and its receipt tells both', async () => {
    const { caseId, owed } = await aCase([sms('+447700901001', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'])
    expect(texts('+447700901001')).toEqual([])
    await run.travel(MORNING)
    expect(texts('+447700901001')).toHaveLength(1)
    expect(texts('+447700901001')[0]?.body).toMatch(/arrested.*charged/is)
    await said(texts('+447700901001')[0], 'delivered')
    await run.travel(MORNING + HOUR)
    await run.eventually(() => expect(tellings(caseId)).toEqual([{ type: 'victim-told-by-message.v1', ids: idsOf(owed) }]))
    await run.eventually(() => expect(snapshots(caseId).map(({ state }) => state).sort()).toEqual(['superseded', 'told']))
    expect(snapshots(caseId).find(({ state }) => state === 'told')?.obligationIds).toEqual(owed.map(({ obligationId }) => obligationId))
    expect(snapshots(caseId).find(({ state }) => state === 'told')?.wordings).toEqual(['suspect-arrested', 'suspect-charged', 'neutral'].map((wordingId) => ({ wordingId, language: 'en', version: '1' })))
  })

  it('all of many at once, and each victim and case by itself', async () => {
    const one = await aCase([sms('+447700901002', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-interviewed', 'suspect-charged'])
    const other = await aCase([sms('+447700901003', { safeHours: DAYTIME })], ['suspect-arrested'])
    const same = `${one.caseId}/b`
    await run.publish({ context: caseContext(same, [caseVictim(one.victimId)]) }, { obligation: news(same, one.victimId, 'suspect-arrested', 0) })
    await run.travel(NIGHT)
    await run.travel(MORNING)
    expect([texts('+447700901002').length, texts('+447700901003').length]).toEqual([2, 1])
    await run.eventually(() => expect(snapshots(one.caseId).filter(({ state }) => state === 'sending').map(({ obligationIds }) => obligationIds.length)).toEqual([3]))
    expect(snapshots(other.caseId).map(({ obligationIds }) => obligationIds.length)).toEqual([1])
  })

  it('what need not wait does not: by day each goes by itself, at once', async () => {
    run.clock.set(NOON)
    await aCase([sms('+447700901004', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'])
    expect(texts('+447700901004')).toHaveLength(2)
  })

  it('what a person gave their word on goes by itself', async () => {
    const { caseId } = await aCase([sms('+447700901005', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'], { details: { safetyFlags: ['officer-must-approve'] } })
    await run.eventually(() => expect(tasks(caseId)).toHaveLength(2))
    for (const { taskId } of tasks(caseId)) expect((await run.call('POST', `/tasks/${taskId}/complete`, { outcome: 'approved' })).status).toBe(200)
    await run.travel(NIGHT + 1)
    await run.eventually(() => expect(snapshots(caseId).map(({ withheldBecause }) => withheldBecause)).toEqual(['outside-safe-hours', 'outside-safe-hours']))
    await run.travel(MORNING)
    expect(texts('+447700901005')).toHaveLength(2)
  })

  it('what is told by an officer in between is not in it', async () => {
    const { owed } = await aCase([sms('+447700901006', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'])
    await run.publish({ obligation: { ...owed[0]!, state: 'met', metBy: 'person', metAt: NIGHT } })
    await run.travel(NIGHT + 1)
    await run.travel(MORNING)
    expect(texts('+447700901006').map(({ body }) => [/arrested/i.test(body), /charged/i.test(body)])).toEqual([[false, true]])
  })

  it('when it fails, the next channel carries all that is still owed, and what was told by then is left out', async () => {
    const { caseId, owed } = await aCase([sms('+447700901007', { safeHours: DAYTIME }), email('zvonimir@example.org', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-interviewed', 'suspect-charged'])
    await run.travel(MORNING)
    await run.publish({ obligation: { ...owed[1]!, state: 'met', metBy: 'person', metAt: MORNING } })
    await run.travel(MORNING + 1)
    await said(texts('+447700901007')[0], 'undelivered', '30005')
    await run.travel(MORNING + HOUR)
    const mail = run.smtp.mails.at(-1)?.raw ?? ''
    expect([/arrested/i.test(mail), /interview/i.test(mail), /charged/i.test(mail)]).toEqual([true, false, true])
    await run.eventually(() => expect(snapshots(caseId).find(({ deliveries }) => deliveries.length > 1)?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['sms', 'permanent-failure'], ['email', 'accepted']]))
    const attemptId = await attemptOf(nameUuid('notification', owed[0]!.obligationId))
    await run.call('POST', '/receipts/smtp', { attemptId, status: 'delivered', code: null, at: '2026-11-25T09:30:00Z' }, { authorization: `Bearer ${RECEIPT_TOKEN}` })
    await run.travel(MORNING + 2 * HOUR)
    await run.eventually(() => expect(tellings(caseId)).toEqual([{ type: 'victim-told-by-message.v1', ids: idsOf([owed[0]!, owed[2]!]) }]))
    await run.call('POST', '/receipts/smtp', { attemptId, status: 'bounced', code: '5.1.1', at: '2026-11-25T09:40:00Z' }, { authorization: `Bearer ${RECEIPT_TOKEN}` })
    await run.travel(MORNING + 3 * HOUR)
    await run.eventually(() => expect(tellings(caseId).at(-1)).toEqual({ type: 'telling-undone.v1', ids: idsOf([owed[0]!, owed[2]!]) }))
  })
  const attemptOf = async (notificationId: string): Promise<string> => {
    const [row] = await run.database.query<{ attempt_id: string }>('select attempt_id from attempt where notification_id = $1 order by started_at desc limit 1', [notificationId])
    return row?.attempt_id ?? ''
  }

  it('what comes back to a carried obligation finds its carrier', async () => {
    const { caseId, owed } = await aCase([sms('+447700901008', { safeHours: DAYTIME }), email('zvonimir2@example.org', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'])
    await run.travel(MORNING)
    await said(texts('+447700901008')[0], 'delivered')
    await run.travel(MORNING + HOUR)
    await run.publish(...owed.map((one) => ({ obligation: { ...one, state: 'met' as const, metBy: 'sms-receipt' as const, metAt: MORNING } })))
    await run.travel(MORNING + 2 * HOUR)
    const before = run.smtp.mails.length
    await run.database.query(`update delivery set status = 'permanent-failure' where notification_id = any($1)`, [owed.map(({ obligationId }) => nameUuid('notification', obligationId))])
    await run.database.query('update telling set undone_at = $2 where notification_id = any($1)', [owed.map(({ obligationId }) => nameUuid('notification', obligationId)), MORNING + HOUR])
    await run.publish({ obligation: owed[1]! })
    await run.travel(MORNING + 3 * HOUR)
    expect(run.smtp.mails.slice(before).map(({ raw }) => [/arrested/i.test(raw), /charged/i.test(raw)])).toEqual([[false, true]])
    await run.eventually(() => expect(snapshots(caseId).map(({ deliveries }) => deliveries.length).sort()).toEqual([0, 2]))
  })

  it('news that waits for the same retry goes with it', async () => {
    run.clock.set(NOON)
    const { caseId, owed } = await aCase([sms('+447700901009', { safeHours: DAYTIME })], ['suspect-arrested', 'suspect-charged'])
    for (const text of texts('+447700901009')) await said(text, 'undelivered', '30003')
    await run.travel(NOON + 1)
    await run.travel(NOON + 10 * 60_000)
    expect(texts('+447700901009').slice(2).map(({ body }) => /arrested.*charged/is.test(body))).toEqual([true])
    await said(texts('+447700901009')[2], 'delivered')
    await run.travel(NOON + HOUR)
    await run.eventually(() => expect(tellings(caseId)).toEqual([{ type: 'victim-told-by-message.v1', ids: idsOf(owed) }]))
  })
})
