import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { NotificationMessage } from '@kept-informed/delivery'
import { isoInstant } from '@kept-informed/kernel'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

describe('a contact that cannot be reached', () => {
  let run: RunningNotifier
  let n = 0
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)
  const news = (caseId: string, victimId: string, ruleId: string) => run.publish({ context: caseContext(caseId, [caseVictim(victimId)]) }, { obligation: obligation(caseId, victimId, { ruleId, because: { source: 'urn:test', id: ruleId } }) })
  const snapshot = (caseId: string, ruleId: string) => run.heard.filter((one): one is NotificationMessage => one.caseId === caseId && 'notification' in one.data && one.data.notification.templateId === ruleId).at(-1)?.data.notification
  const went = (caseId: string, ruleId: string) => snapshot(caseId, ruleId)?.deliveries.map(({ channel, contactId, status }) => [channel, contactId, status])
  const tasks = (caseId: string) => [...new Map(run.heard.flatMap(({ caseId: of, data }) => (of === caseId && 'task' in data ? [[data.task.taskId, data.task] as const] : []))).values()]
    .filter(({ kind }) => kind === 'check-contact').map(({ state, for: forWhom, reason, notificationId }) => [state, forWhom, reason, notificationId])
  const deadNumber = async (to: string) => {
    n += 1
    const [caseId, victimId] = [`H/${n}`, `health-${n}`]
    await run.call('PUT', `/victims/${victimId}`, victim([sms(to), email('grace@example.org')]))
    await news(caseId, victimId, 'suspect-arrested')
    const attemptId = await run.eventually(() => run.twilio.texts.find((text) => text.to === to)?.callback.split('/').at(-1) ?? Promise.reject(new Error('not yet')))
    return { caseId, victimId, attemptId, say: (status: string, code = '') => run.receipt(attemptId, { MessageSid: 'SM1', MessageStatus: status, ...(code ? { ErrorCode: code } : {}) }) }
  }

  it('stops for every message; another is tried, the officer is asked, and nobody has opted out', async () => {
    const { caseId, victimId, say } = await deadNumber('+447700903001')
    await say('undelivered', '30005')
    await run.eventually(() => expect(went(caseId, 'suspect-arrested')).toEqual([['sms', 'm1', 'permanent-failure'], ['email', 'e1', 'accepted']]))
    await run.eventually(() => expect(tasks(caseId)).toEqual([['open', 'officer:o-1', 'dead-number', null]]))
    await run.travel(run.clock.now() + 61_000)
    await news(caseId, victimId, 'suspect-charged')
    await run.eventually(() => expect(went(caseId, 'suspect-charged')).toEqual([['email', 'e1', 'accepted']]))
    expect(snapshot(caseId, 'suspect-charged')?.withheldBecause).toBeNull()
    expect(run.twilio.texts.filter(({ to }) => to === '+447700903001')).toHaveLength(1)
  })

  it('is used again once it was verified anew, and the task has lost its reason', async () => {
    const { caseId, victimId, say } = await deadNumber('+447700903002')
    await say('undelivered', '30005')
    await run.eventually(() => expect(tasks(caseId)).toEqual([['open', 'officer:o-1', 'dead-number', null]]))
    await run.travel(run.clock.now() + 60_000)
    await run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903002', { verifiedAt: isoInstant(run.clock.now()) }), email('grace@example.org')]))
    await run.eventually(() => expect(tasks(caseId)).toEqual([['cancelled', 'officer:o-1', 'dead-number', null]]))
    await news(caseId, victimId, 'suspect-charged')
    await run.eventually(() => expect(went(caseId, 'suspect-charged')).toEqual([['sms', 'm1', 'accepted']]))
  })

  it('is healed by what arrives there', async () => {
    const { caseId, victimId, say } = await deadNumber('+447700903003')
    await run.database.query(`insert into contact_trouble values ($1, 'm1', 'dead-number', $2, null)`, [victimId, run.clock.now()])
    await say('delivered')
    await run.eventually(async () => expect(await run.database.query('select 1 from contact_trouble where victim_id = $1', [victimId])).toEqual([]))
    await news(caseId, victimId, 'suspect-charged')
    await run.eventually(() => expect(went(caseId, 'suspect-charged')).toEqual([['sms', 'm1', 'accepted']]))
  })
})
