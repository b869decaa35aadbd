// Why: a nudge must come once, in office hours, and say nothing that a deputy or a locked screen may not show; and the books of what victims are told must
// not notice it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseContext } from '@kept-informed/obligation'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const MINUTE = 60_000
/** Tuesday, 10:00 in London. */
const TUESDAY = Date.parse('2026-11-24T10:00:00Z')
const morning = (day: string): number => Date.parse(`${day}T09:00:00Z`)

describe('nudges', () => {
  let run: RunningNotifier
  const mailsTo = (to: string): string[] => run.smtp.mails.filter((mail) => mail.to === to).map(({ raw }) => decoded(raw))
  const nudge = (officerId: string, by = 'PS-1') => run.call('POST', `/officers/${officerId}/nudges`, undefined, bearerOf('tasks:write', by))
  const count = async (table: string): Promise<unknown> => (await run.database.query(`select count(*)::int as n from ${table}`))[0]
  /** A case in which somebody must be called: its victim has no details. */
  const toCall = async (id: string, officerId: string, context: Partial<CaseContext> = {}) => {
    await run.publish({ context: caseContext(`N/${id}/26`, [caseVictim(`n-${id}`)], { officer: { officerId, unit: 'north' }, ...context }) }, { obligation: obligation(`N/${id}/26`, `n-${id}`) })
    await run.eventually(async () => expect(await run.database.query('select 1 from notification where case_id = $1', [`N/${id}/26`])).toHaveLength(1))
    await run.travel(run.clock.now())
    expect(await run.database.query('select state from task where case_id = $1', [`N/${id}/26`])).toEqual([{ state: 'open' }])
  }
  const duesAt = (caseId: string, dueBy: number) => run.database.query('update task set due_by = $2 where case_id = $1', [caseId, dueBy])

  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false })
    await run.call('PUT', '/units/north', { name: 'North CID', phone: '101', supervisorId: 'PS-1' })
    await run.call('PUT', '/officers/PS-1', { name: 'Sue Pervisor', phone: '101', email: 'sue@force.test' })
    await run.call('PUT', '/officers/PC-1', { name: 'Sam Field', phone: '101', unit: 'north', email: 'sam@force.test' })
    await run.call('PUT', '/officers/PC-2', { name: 'Kit Lane', phone: '101', unit: 'north', email: 'kit@force.test' })
    await run.call('PUT', '/officers/PC-3', { name: 'No Mail', phone: '101', unit: 'north' })
    await run.call('PUT', '/victims/n-told', { ...victim([sms('+447700900531')]), name: { given: 'Ada', family: 'Zvonimir' } })
    await run.travel(TUESDAY)
    await toCall('1', 'PC-1')
    await toCall('secret', 'PC-2', { restricted: true })
    await duesAt('N/1/26', Date.parse('2026-11-24T23:59:59.999Z'))
    await duesAt('N/secret/26', Date.parse('2026-11-23T23:59:59.999Z'))
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  it('go to the officer, once, and say how many, which day and where to look, and nothing of a case', async () => {
    const before = { notifications: await count('notification'), attempts: await count('attempt'), deliveries: await count('delivery') }
    await run.travel(TUESDAY + 20 * MINUTE)
    await run.travel(TUESDAY + 200 * MINUTE)
    const [mail = '', ...more] = mailsTo('sam@force.test')
    expect(more).toEqual([])
    expect(mail).toContain('1 thing waits for you.')
    expect(mail).toContain('The soonest day is Tuesday 24 November 2026.')
    expect(mail).toContain('Sign in and look at Today: https://officers.police.test')
    expect(mail.replace(/^To:.*$/m, '')).not.toMatch(/N\/1|n-1|01TW|arrest|suspect|Sam|Zvonimir/i)
    expect({ notifications: await count('notification'), attempts: await count('attempt'), deliveries: await count('delivery') }).toEqual(before)
  })

  it('are said in each case that they are about, by ids', async () => {
    await run.eventually(() => expect(run.heard.filter(({ type }) => type === 'officer-nudged.v1')).toEqual([
      { type: 'officer-nudged.v1', caseId: 'N/1/26', at: expect.any(Number), data: { nudgeId: expect.any(String), officerId: 'PC-1', by: null, at: expect.any(Number) } },
    ]))
  })

  it('are never about a restricted case', () => expect(mailsTo('kit@force.test')).toEqual([]))

  it('come again on the next working day, and reach who is set over them a working day after it was late', async () => {
    await run.travel(morning('2026-11-25'))
    expect([mailsTo('sam@force.test').length, mailsTo('sue@force.test').length]).toEqual([2, 0])
    expect(mailsTo('sam@force.test')[1]).toContain('1 thing waits for you, and is late.')
    await run.travel(morning('2026-11-26'))
    expect([mailsTo('sam@force.test').length, mailsTo('sue@force.test').length]).toEqual([3, 1])
    expect(mailsTo('sue@force.test')[0]).toContain('1 thing of people you are set over has been late for a working day or more.')
  })

  it('go by hand for who is set over the officer; twice within the hour is refused', async () => {
    await run.travel(morning('2026-11-26') + 120 * MINUTE)
    expect(await nudge('PC-1')).toMatchObject({ status: 202, body: { leavesAt: '2026-11-26T11:00:00.000Z' } })
    await run.travel(run.clock.now())
    expect(mailsTo('sam@force.test')).toHaveLength(4)
    expect(await nudge('PC-1')).toMatchObject({ status: 409, body: { errors: [{ detail: 'just-nudged' }] } })
    expect((await run.call('GET', '/nudges', undefined, bearerOf('tasks:write', 'PS-1'))).body).toEqual({
      items: [
        { officerId: 'PC-1', hasAddress: true, at: '2026-11-26T11:00:00.000Z', endedAs: 'sent' }, { officerId: 'PC-2', hasAddress: true, at: null, endedAs: null }, { officerId: 'PC-3', hasAddress: false, at: null, endedAs: null },
      ],
      on: true,
    })
  })

  it.each<[string, string, string, number, string | undefined]>([
    ['nothing that may be said waits', 'PC-2', 'PS-1', 409, 'nothing-waits'], ['there is no address', 'PC-3', 'PS-1', 409, 'no-address'],
    ['the officer is somebody else’s', 'PC-1', 'PC-2', 404, undefined], ['there is no such officer', 'PC-9', 'PS-1', 404, undefined],
  ])('do not go by hand when %s', async (_, officerId, by, status, why) => {
    const answer = await nudge(officerId, by)
    expect([answer.status, (answer.body?.['errors'] as { detail: string }[] | undefined)?.[0]?.detail]).toEqual([status, why])
  })

  it('asked for at night leave in the morning, and are that day’s', async () => {
    await run.travel(Date.parse('2026-11-26T20:00:00Z'))
    expect(await nudge('PC-1')).toMatchObject({ status: 202, body: { leavesAt: '2026-11-27T09:00:00.000Z' } })
    const before = mailsTo('sam@force.test').length
    await run.travel(morning('2026-11-27'))
    await run.travel(morning('2026-11-27') + 120 * MINUTE)
    expect(mailsTo('sam@force.test')).toHaveLength(before + 1)
  })

  it('do not leave while everything is stopped, and say nothing to who has done it meanwhile', async () => {
    const until = new Date(morning('2026-11-30') + 60 * MINUTE).toISOString()
    expect((await run.call('POST', '/stops', { kind: 'channel', value: 'email', reason: 'a test', until })).status).toBe(201)
    const before = mailsTo('sam@force.test').length
    await run.travel(morning('2026-11-30') + 30 * MINUTE)
    await run.database.query(`update task set state = 'done' where case_id = 'N/1/26'`)
    await run.travel(morning('2026-11-30') + 90 * MINUTE)
    expect(mailsTo('sam@force.test')).toHaveLength(before)
    expect(await run.database.query(`select ended_as from nudge where officer_id = 'PC-1' order by at_time desc limit 1`)).toEqual([{ ended_as: 'nothing-waits' }])
  })

  it('are not sent again when nobody knows whether they were taken', async () => {
    await run.database.query(`insert into nudge (nudge_id, officer_id, at_time, until, waiting, overdue, of_others, case_ids) values ('lost', 'PC-1', $1, $1, 1, 0, 0, '{}')`, [run.clock.now()])
    await run.database.query(`insert into nudge_attempt (attempt_id, nudge_id, n, provider, started_at, lease_until) values ('lost-1', 'lost', 1, 'smtp', $1, $1)`, [run.clock.now()])
    await run.travel(run.clock.now() + 5 * MINUTE)
    expect(await run.database.query(`select n.ended_as, n.look_at, a.outcome from nudge n join nudge_attempt a using (nudge_id) where nudge_id = 'lost'`)).toEqual([{ ended_as: 'unknown', look_at: null, outcome: 'unknown' }])
  })

  it('leave no address in the log', () => expect(run.lines.join()).not.toContain('force.test'))
})

/** A mail as it is read: quoted-printable undone. */
function decoded(raw: string): string {
  const bytes = raw.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
