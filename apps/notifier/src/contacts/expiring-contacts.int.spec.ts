import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { workingCalendar } from '@kept-informed/victims-code'
import { caseContext, caseVictim, NOON } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { wakePerson } from '../vault/wake-person.js'
import { askAboutContacts } from './expiring-contacts-sweep.js'

const DAY = 86_400_000
const at = (text: string): number => Date.parse(text)

describe('a contact is asked about before the day on which it expires', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false })
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const tasks = (caseId: string) => {
    const newest = new Map(run.heard.flatMap(({ caseId: of, data }) => (of === caseId && 'task' in data ? [[data.task.taskId, data.task] as const] : [])))
    return [...newest.values()].map(({ kind, state, for: forWhom, dueBy, reason, notificationId }) => ({ kind, state, for: forWhom, dueBy, reason, notificationId }))
  }
  const expires = (expiresOn: string) => victim([sms('+447700902001', { expiresOn }), email('zvonimir@example.org')])

  it('a fortnight before, in each open case, once; until it is renewed, handed on, or the case is over', async () => {
    await run.publish({ context: caseContext('X/1/26', [caseVictim('x-1')]) }, { context: caseContext('X/2/26', [caseVictim('x-1')], { closed: true }) })
    await run.call('PUT', '/victims/x-1', expires('2026-12-24'))
    await run.travel(NOON)
    await run.travel(at('2026-12-09T23:59:00Z'))
    expect(tasks('X/1/26')).toEqual([])
    await run.travel(at('2026-12-10T00:00:00Z'))
    const asked = { kind: 'check-contact', state: 'open', for: 'officer:o-1', dueBy: at('2026-12-24T23:59:59.999Z'), reason: 'contact-expires', notificationId: null }
    await run.eventually(() => expect(tasks('X/1/26')).toEqual([asked]))
    await run.travel(at('2026-12-10T00:00:00Z') + DAY)
    expect([tasks('X/1/26'), tasks('X/2/26')]).toEqual([[asked], []])
    await run.publish({ context: caseContext('X/1/26', [caseVictim('x-1')], { officer: { officerId: 'o-2', unit: null } }) })
    await run.travel(run.clock.now() + 1)
    await run.eventually(() => expect(tasks('X/1/26')).toEqual([{ ...asked, for: 'officer:o-2' }]))
    await run.publish({ context: caseContext('X/3/26', [caseVictim('x-1')]) })
    await run.travel(run.clock.now() + 1)
    await run.eventually(() => expect(tasks('X/3/26')).toEqual([asked]))
    await run.publish({ context: caseContext('X/3/26', [caseVictim('x-1')], { closed: true }) })
    await run.travel(run.clock.now() + 1)
    await run.eventually(() => expect(tasks('X/3/26')).toEqual([{ ...asked, state: 'cancelled' }]))
    await run.call('PUT', '/victims/x-1', expires('2027-06-30'))
    await run.travel(run.clock.now() + 1)
    await run.eventually(() => expect(tasks('X/1/26')).toEqual([{ ...asked, for: 'officer:o-2', state: 'cancelled' }]))
  }, 60_000)

  it('a change that comes while it is looked at is looked at again, not lost', async () => {
    await run.publish({ context: caseContext('X/4/26', [caseVictim('x-4')]) })
    await run.call('PUT', '/victims/x-4', expires(new Date(run.clock.now() + 5 * DAY).toISOString().slice(0, 10)))
    await run.travel(run.clock.now() + 1)
    await run.eventually(() => expect(tasks('X/4/26')).toMatchObject([{ state: 'open' }]))
    const due = async () => (await run.database.query<{ due: boolean }>(`select check_at <= $1 as due from case_victim where case_id = 'X/4/26'`, [run.clock.now()]))[0]?.due
    const parts = { database: run.database, sealing: run.notifier.works.sealing, calendar: workingCalendar() }
    await run.database.query(`update case_victim set check_at = $1 where case_id = 'X/4/26'`, [run.clock.now()])
    const look = await run.database.transaction(async (q) => {
      await wakePerson(q, 'x-4', run.clock.now())
      const looking = askAboutContacts(parts, run.clock.now())
      await sleep(300)
      return { looking }
    })
    expect(await look.looking).toBe(0)
    expect(await due()).toBe(true)
    await askAboutContacts(parts, run.clock.now())
    expect(await due()).toBe(false)
  }, 60_000)
})
