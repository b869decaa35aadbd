import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bounceAddresses } from '@kept-informed/channels'
import type { NotificationMessage, TellingMessage } from '@kept-informed/delivery'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { email, letter, victim } from '../testing/example-victim.js'
import { RECEIPT_TOKEN, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const returns = bounceAddresses('a key of sixteen or more', 'bounces.police.test')
const dsn = (to: string, action: string, status: string, at: string) => [
  'From: MAILER-DAEMON@relay.example', `To: ${to}`, `Date: ${new Date(at).toUTCString()}`, 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '',
  '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', 'Final-Recipient: rfc822; somebody@example.org', `Action: ${action}`, `Status: ${status}`, '', '--b--', '',
].join('\r\n')

describe('what is said late', () => {
  let run: RunningNotifier
  let n = 0
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)
  const owed = async (contacts: Parameters<typeof victim>[0]) => {
    n += 1
    const [caseId, victimId] = [`LATE/${n}`, `late-${n}`]
    await run.call('PUT', `/victims/${victimId}`, victim(contacts))
    await run.publish({ context: caseContext(caseId, [caseVictim(victimId)]) }, { obligation: obligation(caseId, victimId) })
    return caseId
  }
  const snapshot = (caseId: string) => run.heard.filter((one): one is NotificationMessage => one.caseId === caseId && 'notification' in one.data).at(-1)?.data.notification
  const tellings = (caseId: string) => run.heard.filter((one): one is TellingMessage => one.caseId === caseId && 'telling' in one.data).map(({ type }) => type)
  const accepted = (caseId: string) => run.eventually(() => {
    const attempt = snapshot(caseId)?.deliveries.at(-1)?.attempts.at(-1)
    if (attempt?.outcome !== 'accepted') throw new Error('not yet')
    return attempt.attemptId
  })
  const mail = (to: string, raw: string) => nodemailer.createTransport({ host: '127.0.0.1', port: run.bouncePort }).sendMail({ envelope: { from: '', to }, raw })

  it('by mail, from the envelope’s own address on: taken by the recipient’s server, then bounced, twice; the telling is taken back once', async () => {
    const caseId = await owed([email('grace@example.org'), letter()])
    const attemptId = await accepted(caseId)
    const to = returns.of(attemptId)
    await mail(to, dsn(to, 'relayed', '2.0.0', '2026-11-24T10:00:01Z'))
    await run.eventually(() => expect(tellings(caseId)).toEqual(['victim-told-by-message.v1']))
    for (let times = 0; times < 2; times++) await mail(to, dsn(to, 'failed', '5.2.2', '2026-11-24T11:00:00Z'))
    await mail(to, dsn(to, 'delayed', '4.0.0', '2026-11-24T10:30:00Z'))
    await run.eventually(() => expect(snapshot(caseId)?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['email', 'permanent-failure'], ['letter', 'accepted']]))
    expect(tellings(caseId)).toEqual(['victim-told-by-message.v1', 'telling-undone.v1'])
  })

  it('by a file of the print house: dispatched and returned, in any order, what is no line of ours told aloud; nothing is read twice', async () => {
    const caseId = await owed([letter()])
    const attemptId = await accepted(caseId)
    const deliveryId = snapshot(caseId)?.deliveries[0]?.deliveryId
    await mkdir(join(run.folder, 'results'), { recursive: true })
    const lines = [{ deliveryId, status: 'returned', code: 'gone-away', at: '2026-12-02T10:00:00Z' }, { attemptId, status: 'dispatched', at: '2026-11-25T15:00:00Z' }].map((one) => JSON.stringify(one))
    await writeFile(join(run.folder, 'results', '2026-12-02.jsonl'), `${lines.join('\n')}\n${lines[0]}\nnonsense\n`)
    await run.travel(run.clock.now() + 120_000)
    await run.eventually(() => expect(snapshot(caseId)?.deliveries[0]?.status).toBe('returned'))
    expect(tellings(caseId)).toEqual([])
    expect(await readdir(join(run.folder, 'results'))).toEqual(['read'])
    expect(run.lines.some((line) => line.includes('"line":4') && line.includes('2026-12-02.jsonl'))).toBe(true)
  })

  it('by a callback of GOV.UK Notify only with its token, which is not set here', async () => {
    expect((await run.call('POST', '/receipts/govuk-notify', { reference: 'x', status: 'delivered' }, { authorization: `Bearer ${RECEIPT_TOKEN}` })).status).toBe(403)
  })
})
