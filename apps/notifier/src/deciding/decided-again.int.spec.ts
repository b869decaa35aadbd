import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { NotificationSnapshot } from '@kept-informed/delivery'
import type { Obligation } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const HOUR = 3_600_000
const NIGHT = NOON + 11 * HOUR
const MORNING = NOON + 22 * HOUR
const DAYTIME = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '20:00' }]
let cases = 0

describe('what changes between planning and sending stops or renews the message, and the reason is kept', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false })
  }, 60_000)
  afterAll(() => run.close(), 30_000)
  beforeEach(() => run.clock.set(NIGHT))

  const owed = async (to: string, { details = {}, context = {}, over = {} }: { details?: object; context?: object; over?: Partial<Obligation> } = {}) => {
    const caseId = `D/${(cases += 1)}/26`
    const victimId = `d-${cases}`
    await run.call('PUT', `/victims/${victimId}`, victim([sms(to, { safeHours: DAYTIME })], details))
    const one = obligation(caseId, victimId, over)
    await run.publish({ context: caseContext(caseId, [caseVictim(victimId)], context) }, { obligation: one })
    await run.travel(NIGHT)
    return { caseId, victimId, one }
  }
  const snapshot = (caseId: string): NotificationSnapshot | undefined =>
    run.heard.flatMap(({ caseId: of, data }) => (of === caseId && 'notification' in data ? [data] : [])).sort((a, b) => a.revision - b.revision).at(-1)?.notification
  const history = (caseId: string) => snapshot(caseId)?.history.map(({ from, to, changed }) => `${from} → ${to}: ${changed.join()}`)
  const open = (caseId: string, kind: string) => {
    const newest = new Map(run.heard.flatMap(({ caseId: of, data }) => (of === caseId && 'task' in data ? [[data.task.taskId, data.task] as const] : [])))
    return [...newest.values()].filter((task) => task.kind === kind && task.state === 'open')
  }
  const texts = (to: string) => run.twilio.texts.filter((one) => one.to === to)
  const approve = async (caseId: string) => {
    const [task] = await run.eventually(() => {
      const found = open(caseId, 'approve-message')
      if (found.length !== 1) throw new Error(`${found.length} to approve`)
      return found
    })
    expect((await run.call('POST', `/tasks/${task?.taskId}/complete`, { outcome: 'approved' })).status).toBe(200)
    await run.travel(run.clock.now() + 1)
  }

  it('nothing but time: it goes in the morning', async () => {
    const { caseId } = await owed('+447700903001')
    await run.travel(MORNING)
    expect(texts('+447700903001')).toHaveLength(1)
    await run.eventually(() => expect(history(caseId)).toEqual(['outside-safe-hours → sending: time']))
  })

  it.each<[string, (given: { caseId: string; victimId: string; one: Obligation }) => Promise<unknown>, string[]]>([
    ['a safety flag', ({ victimId }) => run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903010', { safeHours: DAYTIME })], { safetyFlags: ['stalking'] })), ['outside-safe-hours → needs-approval: details']],
    ['the contact is not safe any more', ({ victimId }) => run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903010', { safe: false })])), ['outside-safe-hours → no-safe-contact: details']],
    ['the case is restricted', ({ caseId, victimId }) => run.publish({ context: caseContext(caseId, [caseVictim(victimId)], { restricted: true }) }), ['outside-safe-hours → restricted: case']],
    ['the number is the suspect’s', ({ caseId }) => run.call('PUT', `/cases/${encodeURIComponent(caseId)}/adverse-contacts`, { phones: ['07700 903010'], emails: [], postalAddresses: [] }), ['outside-safe-hours → adverse-match: adverse-contacts']],
    ['it was told by a person', ({ one }) => run.publish({ obligation: { ...one, state: 'met', metBy: 'person', metAt: NIGHT } }), ['outside-safe-hours → recalled: obligation']],
  ])('%s: it does not go', async (_, change, expected) => {
    const given = await owed('+447700903010')
    await change(given)
    await run.travel(NIGHT + 1)
    await run.travel(MORNING)
    expect(texts('+447700903010')).toEqual([])
    await run.eventually(() => expect(history(given.caseId)).toEqual(expected))
  })

  it('another number: it goes to that one', async () => {
    const { caseId, victimId } = await owed('+447700903020')
    await run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903021', { safeHours: DAYTIME })]))
    await run.travel(NIGHT + 1)
    await run.travel(MORNING)
    expect([texts('+447700903020').length, texts('+447700903021').length]).toEqual([0, 1])
    await run.eventually(() => expect(history(caseId)).toEqual(['outside-safe-hours → outside-safe-hours: details', 'outside-safe-hours → sending: time']))
  })

  const court = (at: string): Partial<Obligation> => ({ ruleId: 'hearing-listed', facts: { ...obligation('x', 'y').facts, eventType: 'hearing-listed', data: { hearingId: 'h-1', at, court: 'Example Crown Court' } } })

  it('an approval is for that message: when the hearing moves, it is asked for again', async () => {
    const { caseId, one } = await owed('+447700903030', { details: { safetyFlags: ['officer-must-approve'] }, over: court('2026-12-10T10:00:00Z') })
    await approve(caseId)
    await run.eventually(() => expect(snapshot(caseId)?.withheldBecause).toBe('outside-safe-hours'))
    await run.publish({ obligation: { ...one, ...court('2026-12-11T14:00:00Z') } })
    await run.travel(NIGHT + 10)
    await run.eventually(() => expect(snapshot(caseId)?.withheldBecause).toBe('needs-approval'))
    await run.travel(MORNING)
    expect(texts('+447700903030')).toEqual([])
    await approve(caseId)
    expect(texts('+447700903030')).toHaveLength(1)
    await run.eventually(() => expect(history(caseId)).toEqual(['needs-approval → outside-safe-hours: task', 'outside-safe-hours → needs-approval: obligation', 'needs-approval → sending: task']))
  })

  it('and for that number: when it changes, it is asked for again', async () => {
    const { caseId, victimId } = await owed('+447700903031', { details: { safetyFlags: ['officer-must-approve'] } })
    await approve(caseId)
    await run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903032', { safeHours: DAYTIME })], { safetyFlags: ['officer-must-approve'] }))
    await run.travel(NIGHT + 10)
    await run.travel(MORNING)
    expect([texts('+447700903031').length, texts('+447700903032').length]).toEqual([0, 0])
    await approve(caseId)
    expect([texts('+447700903031').length, texts('+447700903032').length]).toEqual([0, 1])
  })

  it('a change of hours leaves the approval as it is', async () => {
    const { caseId, victimId } = await owed('+447700903033', { details: { safetyFlags: ['officer-must-approve'] } })
    await approve(caseId)
    await run.call('PUT', `/victims/${victimId}`, victim([sms('+447700903033')], { safetyFlags: ['officer-must-approve'] }))
    await run.travel(NIGHT + 10)
    expect(texts('+447700903033')).toHaveLength(1)
  })
})
