import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { NotificationMessage, TaskMessage } from '@kept-informed/delivery'
import type { CaseContext } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { email, letter, sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WORDS = { sms: 'text', email: 'email', letter: 'letter' } as const
const london = (instant: number): string => new Date(instant).toISOString().slice(8, 16).replace('T', ' ')
const endOf = (day: string): number => Date.parse(`2026-11-${day}T23:59:59.999Z`)

/** Nobody says anything of what they took: not Twilio, not the relay, not the print house. It is Tuesday the 24th, 10:00. */
describe('which way starts when, and who is asked', () => {
  let run: RunningNotifier
  let n = 0
  const contextOf = (caseId: string, victimId: string, over: Partial<CaseContext> = {}) => ({ context: caseContext(caseId, [caseVictim(victimId)], over) })
  const owed = async (contacts: Parameters<typeof victim>[0], dueBy: number) => {
    n += 1
    const [caseId, victimId] = [`LADDER/${n}`, `ladder-${n}`]
    await run.call('PUT', `/victims/${victimId}`, victim(contacts))
    await run.publish(contextOf(caseId, victimId), { obligation: obligation(caseId, victimId, { dueBy, dueOn: new Date(dueBy).toISOString().slice(0, 10) }) })
    await run.travel(run.clock.now())
    return { caseId, victimId }
  }
  /** As the local run does: whatever falls due in between, at its own time. */
  const walkTo = async (until: number) => {
    for (let due = await run.notifier.sweeps.nextDueAt(); due !== null && due <= until; due = await run.notifier.sweeps.nextDueAt()) await run.travel(Math.max(due, run.clock.now()))
    await run.travel(until)
  }
  const said = (caseId: string): string[] => {
    const seen = new Map<string, string>()
    for (const message of run.heard.filter((one) => one.caseId === caseId)) {
      if ('notification' in message.data) {
        for (const { deliveryId, channel, attempts } of (message as NotificationMessage).data.notification.deliveries) seen.set(deliveryId, `${london(attempts[0]?.startedAt ?? 0)} ${WORDS[channel]}`)
      } else if (message.type === 'task-opened.v1') {
        const { task } = (message as TaskMessage).data
        if (!seen.has(task.taskId)) seen.set(task.taskId, `${london(message.at)} ${task.kind} for ${task.for}`)
      }
    }
    return [...seen.values()].sort()
  }
  const anew = async () => {
    await run?.close()
    run = await runningNotifier({ sweeps: false })
    await run.call('PUT', '/units/u-1', { name: 'North', phone: '+441632960001', supervisorId: 's-1' })
  }
  beforeAll(anew, 60_000)
  afterAll(() => run.close(), 30_000)

  it('silence: each way gives way to the next after four hours, sooner where the day presses; then the officer, then who is set over them', async () => {
    const [text, mail, post] = [sms('+447700900101'), email('ada@example.org'), letter()]
    const cases = {
      'all three, until tomorrow': await owed([text, mail, post], endOf('25')),
      'all three, until tonight': await owed([text, mail, post], endOf('24')),
      'a text only, until tomorrow': await owed([text], endOf('25')),
      'a letter only, until Monday': await owed([post], endOf('30')),
      'a text and a letter, until Friday': await owed([text, post], endOf('27')),
      'nobody to write to, until tomorrow': await owed([{ ...text, safe: false }], endOf('25')),
    }
    await walkTo(endOf('30'))
    await run.eventually(() => expect(Object.fromEntries(Object.entries(cases).map(([name, { caseId }]) => [name, said(caseId)]))).toEqual({
      'all three, until tomorrow': ['24 10:00 text', '24 14:00 email', '24 18:00 call for officer:o-1', '24 18:00 letter', '25 15:00 call for officer:s-1'],
      'all three, until tonight': ['24 10:00 text', '24 10:40 email', '24 11:00 call for officer:o-1', '24 11:00 letter', '24 15:00 call for officer:s-1'],
      'a text only, until tomorrow': ['24 10:00 text', '24 14:00 call for officer:o-1', '25 15:00 call for officer:s-1'],
      'a letter only, until Monday': ['24 10:00 letter', '25 19:00 call for officer:o-1', '30 15:00 call for officer:s-1'],
      'a text and a letter, until Friday': ['24 10:00 text', '24 14:00 letter', '25 19:00 call for officer:o-1', '27 15:00 call for officer:s-1'],
      'nobody to write to, until tomorrow': ['24 10:00 call for officer:o-1', '25 15:00 call for officer:s-1'],
    }))
  }, 120_000)

  it('what is known is checked again before each way', async () => {
    await anew()
    const contacts = [sms('+447700900101'), email('ada@example.org'), letter()]
    const changes: [string, (of: { caseId: string; victimId: string }) => Promise<unknown>, string[]][] = [
      ['nothing', () => Promise.resolve(), ['24 10:00 text', '24 14:00 email']],
      ['the email is taken out', ({ victimId }) => run.call('PUT', `/victims/${victimId}`, victim([contacts[0] ?? letter(), letter()])), ['24 10:00 text', '24 14:00 letter']],
      ['the email may be read in the evening only', ({ victimId }) => run.call('PUT', `/victims/${victimId}`, victim([contacts[0] ?? letter(), { ...email('ada@example.org'), safeHours: [{ days: ['tue'], from: '17:00', to: '20:00' }] }, letter()])), ['24 10:00 text', '24 17:00 email']],
      ['a hold until the evening', ({ caseId, victimId }) => run.publish(contextOf(caseId, victimId, { holds: [{ victimId, reason: 'x', from: NOON, until: NOON + 9 * HOUR }] })), ['24 10:00 text', '24 14:00 call for officer:o-1', '24 19:00 email']],
      ['the case is restricted', ({ caseId, victimId }) => run.publish(contextOf(caseId, victimId, { restricted: true })), ['24 10:00 text', '24 14:00 call for officer:o-1']],
      ['she has died', ({ caseId, victimId }) => run.publish({ context: caseContext(caseId, [caseVictim(victimId, { died: true })]) }), ['24 10:00 text']],
      ['she was erased', ({ victimId }) => run.call('DELETE', `/victims/${victimId}`), ['24 10:00 text']],
      ['the email is a suspect’s', ({ caseId }) => run.call('PUT', `/cases/${encodeURIComponent(caseId)}/adverse-contacts`, { phones: [], emails: ['ada@example.org'], postalAddresses: [] }), ['24 10:00 text', '24 14:00 letter']],
    ]
    const cases: { name: string; caseId: string; expected: string[] }[] = []
    for (const [name, change, expected] of changes) {
      const one = await owed(contacts, endOf('30'))
      cases.push({ name, caseId: one.caseId, expected })
      await change(one)
    }
    await walkTo(NOON + 9.5 * HOUR)
    const before = (lines: string[]) => lines.filter((line) => line <= '24 19:30')
    // What comes after an email that nobody heard of is the test's above.
    await run.eventually(() => expect(Object.fromEntries(cases.map(({ name, caseId }) => [name, before(said(caseId)).filter((line) => line !== '24 18:00 letter')]))).toEqual(Object.fromEntries(cases.map(({ name, expected }) => [name, expected]))))
  }, 120_000)

  it('a word that comes after all settles it, and nobody need call any more', async () => {
    await anew()
    const { caseId } = await owed([sms('+447700900101')], endOf('25'))
    await walkTo(NOON + 5 * HOUR)
    await run.eventually(() => expect(said(caseId)).toEqual(['24 10:00 text', '24 14:00 call for officer:o-1']))
    const attemptId = run.snapshotOf(caseId)?.deliveries[0]?.attempts[0]?.attemptId ?? ''
    await run.receipt(attemptId, { MessageSid: run.twilio.texts[0]?.sid ?? '', MessageStatus: 'delivered' })
    await walkTo(endOf('25'))
    await run.eventually(() => expect(run.snapshotOf(caseId)?.state).toBe('told'))
    expect(await run.database.query('select state, for_whom from task')).toEqual([{ state: 'cancelled', for_whom: 'officer:o-1' }])
  }, 60_000)
})
