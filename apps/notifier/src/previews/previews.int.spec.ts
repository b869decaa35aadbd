// Why: the door is held to its promise with the answers of rules as they come over the wire; that the answers are right, and that what is shown
// then happens, is told from outside in the e2e stories.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ObligationsTopicMessage } from '@kept-informed/obligation'
import { notificationIdOf } from '../journey/planned-row.js'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

type Answer = { status: number; body: unknown }
const EVENT = { specversion: '1.0', id: 'e-1' }
const NOT_UNTIL_THREE = { safeHours: [{ days: ['tue'], from: '15:00', to: '16:00' }] }

describe('POST /previews', () => {
  let run: RunningNotifier
  let rules: Server
  let answer: Answer = { status: 500, body: {} }
  let asked: { url?: string; authorization?: string; body: string } = { body: '' }
  const preview = (headers: Record<string, string> = {}, body: unknown = EVENT) => run.call('POST', '/previews', body, headers)
  const comes = (caseId: string, victimId: string, context: object = {}): void => {
    const messages = [
      { type: 'case-context-changed.v1', caseId, at: NOON, data: { revision: 1, context: caseContext(caseId, [caseVictim(victimId)], context) } },
      { type: 'obligation-owed.v1', caseId, at: NOON, data: { revision: 1, obligation: obligation(caseId, victimId) } },
      { type: 'obligation-owed.v1', caseId, at: NOON, data: { revision: 1, obligation: obligation(caseId, victimId, { ruleId: 'prosecution-stopped', owedBy: 'cps' }) } },
    ] as ObligationsTopicMessage[]
    answer = { status: 200, body: { caseId, messages } }
  }
  const usesOf = (victimId: string) => run.database.query(`select kind, by_whom, restricted from details_use where victim_id = $1 and kind <> 'put'`, [victimId])

  beforeAll(async () => {
    rules = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        asked = { url: request.url, authorization: request.headers.authorization, body }
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
      })
    })
    await new Promise<void>((listening) => rules.listen(0, '127.0.0.1', listening))
    run = await runningNotifier({ rulesUrl: `http://127.0.0.1:${(rules.address() as AddressInfo).port}` })
  }, 60_000)
  afterAll(async () => {
    await run.close()
    await new Promise((closed) => rules.close(closed))
  }, 30_000)

  it('shows the message, when it leaves and why not at once; and what is handed to others', async () => {
    await run.call('PUT', '/victims/pre-1', victim([sms('+447700900401', NOT_UNTIL_THREE)]))
    comes('PRE/1/26', 'pre-1')
    const { status, headers, body } = await preview()
    const notificationId = notificationIdOf(obligation('PRE/1/26', 'pre-1').obligationId)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body).toMatchObject({
      caseId: 'PRE/1/26', asOf: '2026-11-24T10:00:00.000Z',
      victims: [{
        victimId: 'pre-1',
        obligations: [{ ruleId: 'suspect-arrested', owedBy: 'police', dueBy: '2026-12-01T23:59:59.999Z', state: 'owed' }, { ruleId: 'prosecution-stopped', owedBy: 'cps' }],
        messages: [{
          notificationId, insteadOf: [], recipientId: 'pre-1', atOnce: 'withheld', tasks: [], leavesAt: '2026-11-24T15:00:00.000Z', onApproval: false,
          reasons: [{ because: 'outside-safe-hours', sentence: 'It is not a safe hour, or not a good time, for this news to arrive.' }],
          rungs: [{ channel: 'sms', contactId: 'm1', leavesAt: '2026-11-24T15:00:00.000Z', startBy: '2026-11-24T15:59:59.999Z' }], officerBy: '2026-12-01T11:00:00.000Z', supervisorBy: '2026-12-01T15:00:00.000Z',
          message: { channel: 'sms', contactId: 'm1', language: 'en', detail: 'full', templateId: 'suspect-arrested', text: expect.stringMatching(/^Example Police: .*A suspect was arrested on Tuesday 24 November 2026/) },
        }],
        handOffs: [{ kind: 'hand-off', for: 'cps', reason: 'owed-by-other' }],
      }],
    })
    expect(JSON.stringify(body)).not.toContain('7700900401')
  })

  it('asks rules as who asks us, with what we were given', async () => {
    expect(asked).toEqual({ url: '/foreseen', authorization: expect.stringMatching(/^Bearer scopes\./), body: JSON.stringify(EVENT) })
  })

  it('writes down who looked, and nothing else', async () => {
    comes('PRE/2/26', 'pre-2')
    expect((await preview()).body).toMatchObject({ victims: [{ messages: [{ reasons: [{ because: 'no-details' }], tasks: [{ kind: 'find-details', for: 'officer:o-1' }], leavesAt: null, message: null, rungs: [], officerBy: '2026-12-01T11:00:00.000Z' }] }] })
    expect([await usesOf('pre-1'), await usesOf('pre-2')]).toEqual([[{ kind: 'read', by_whom: 'someone', restricted: false }], []])
    for (const table of ['notification', 'obligation', 'task', 'case_context', 'delivery', 'attempt']) expect({ table, rows: await run.database.query(`select * from ${table}`) }).toEqual({ table, rows: [] })
    expect(run.twilio.texts).toEqual([])
  })

  it('shows also of what waits for approval until when it may wait, and what could be tried', async () => {
    await run.call('PUT', '/victims/pre-4', { ...victim([sms('+447700900404')]), safetyFlags: ['stalking'] })
    comes('PRE/4/26', 'pre-4')
    expect((await preview()).body).toMatchObject({
      victims: [{ messages: [{ reasons: [{ because: 'needs-approval' }], onApproval: true, rungs: [{ channel: 'sms', contactId: 'm1', startBy: '2026-12-01T10:45:00.000Z' }], officerBy: '2026-12-01T11:00:00.000Z' }] }],
    })
  })

  it('a person in a restricted case is read of only with a reason', async () => {
    await run.call('PUT', '/victims/pre-3', victim([sms('+447700900403')]))
    await run.publish({ context: caseContext('PRE/ELSEWHERE/26', [caseVictim('pre-3')], { restricted: true }) })
    await run.eventually(async () => expect(await run.database.query(`select 1 from case_victim where victim_id = 'pre-3'`)).toHaveLength(1))
    comes('PRE/3/26', 'pre-3')
    const refused = await preview()
    expect([refused.status, String(refused.body?.['title']), await usesOf('pre-3')]).toEqual([403, expect.stringMatching(/X-Reason/), []])
    expect((await preview({ 'x-reason': 'before the arrest is recorded' })).status).toBe(200)
    expect(await usesOf('pre-3')).toEqual([{ kind: 'read', by_whom: 'someone', restricted: true }])
  })

  it.each([400, 413, 422])('what rules finds wrong with the event is answered in its words: %i', async (status) => {
    answer = { status, body: { title: 'Not so', status, errors: [{ pointer: '/subject', detail: 'is wrong' }] } }
    expect(await preview()).toMatchObject({ status, body: { title: 'Not so', errors: [{ pointer: '/subject', detail: 'is wrong' }] } })
  })

  it.each([{ status: 500, body: {} }, { status: 200, body: { nothing: 'understood' } }, { status: 200, body: 'no object' }])('rules cannot be asked ($status $body): 503, and when to ask again', async (given) => {
    answer = given
    const { status, headers } = await preview()
    expect([status, headers.get('retry-after')]).toEqual([503, '10'])
  })

  it.each([
    { what: 'without a token', headers: { authorization: '' }, status: 401 },
    { what: 'without the scope', headers: bearerOf('victims:read'), status: 403 },
    { what: 'another kind of body', headers: { 'content-type': 'text/plain' }, status: 415 },
    { what: 'over 1 MiB', body: { more: 'x'.repeat(1_100_000) }, status: 413 },
  ] as { what: string; headers?: Record<string, string>; body?: unknown; status: number }[])('$what: $status', async ({ headers, body, status }) => {
    expect((await preview(headers, body)).status).toBe(status)
  })
})
