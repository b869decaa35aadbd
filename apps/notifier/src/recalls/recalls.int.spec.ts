// Why: from the moment that somebody recalls it, nothing of it leaves; whoever got it is corrected once, in words that a second person stood for,
// and nobody else hears a word.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { nameUuid } from '@kept-informed/kernel'
import { NOON } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { recallsTexts } from './recall-of-texts.contract.js'
import { OWN_WORDS as WORDS, refusesRecalls } from './recall-refusals.contract.js'
import { HOUR, recalling } from './recalling.contract.js'

const MINUTE = 60_000
describe('what a person has recalled', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const { as, batch, correct, corrections, counted, judge, nextId, one, owed, propose, recall, receiptFor, someone, states, tell, tellings, texts, took } = recalling(() => run)

  it('a batch half sent: nothing more of it leaves, who has it is listed, and exactly those are corrected, each once', async () => {
    const source = 'urn:test:half'
    const [got, waits, other] = [await someone(), await someone({ safeHours: [{ days: ['tue'], from: '18:00', to: '20:00' }] }), await someone()]
    await tell(got, source)
    await tell(waits, source)
    await tell(other, 'urn:test:another')
    await took(got, other)
    const recallId = await recall(batch(source))
    await counted(recallId, { stopped: 1, gotIt: 1, underWay: 0 })
    await run.eventually(() => expect(run.snapshotOf(waits.caseId)).toMatchObject({ state: 'recalled', deliveries: [], recall: { recallId, corrects: [] } }))
    const listed = await run.call('GET', `/recalls/${recallId}/messages?reached=got`, undefined, as('op-1'))
    expect(listed.body).toMatchObject({ items: [{ victimId: got.id, caseId: got.caseId, reached: 'got', correctedBy: null, deliveries: [{ channel: 'sms', status: 'accepted', attempts: [{ outcome: 'accepted' }] }] }], next: null })
    const wrongId = run.snapshotOf(got.caseId)?.notificationId
    await correct(recallId)
    await run.eventually(() => expect(corrections(got)).toHaveLength(1))
    expect(corrections(got)[0]?.body).toMatch(/We told you that a suspect was arrested/)
    await run.eventually(() => expect(states(got.caseId)).toContainEqual(expect.objectContaining({ templateId: 'correction', obligationIds: [], state: 'sending', recall: { recallId, corrects: [wrongId] } })))
    await counted(recallId, { stopped: 1, gotIt: 1, corrected: 1 })
    await run.travel(NOON + 10 * HOUR)
    expect([corrections(got), texts(waits), texts(other)].map((sent) => sent.length)).toEqual([1, 0, 1])
    expect((await one(recallId))['clock']).toMatchObject({ stoppedAt: expect.any(String), approvedAt: expect.any(String), firstCorrectionLeftAt: expect.any(String), seconds: { askedToStopped: expect.any(Number), approvedToLastLeft: expect.any(Number) } })
    run.clock.set(NOON)
  })

  it('what comes of it only later does not leave either, and is listed', async () => {
    const source = 'urn:test:later'
    const recallId = await recall({ event: { source, id: `e-${nextId()}` } })
    const late = await someone()
    await tell(late, source)
    await run.eventually(() => expect(run.snapshotOf(late.caseId)).toMatchObject({ state: 'recalled', recall: { recallId } }))
    await counted(recallId, { stopped: 1, gotIt: 0 })
    expect(texts(late)).toHaveLength(0)
  })

  it('nobody approves their own words, nothing is said twice of them, and what is corrected is not lifted', async () => {
    const recallId = await recall(batch('urn:test:nobody'))
    expect((await judge(recallId)).status).toBe(409)
    await propose(recallId, { released: true }, 'op-1')
    expect((await judge(recallId, 'approve', 'op-1')).status).toBe(409)
    expect((await judge(recallId, 'refuse', 'op-2')).status).toBe(200)
    expect((await judge(recallId, 'approve', 'op-3')).status).toBe(409)
    await propose(recallId, { words: WORDS }, 'op-3')
    const both = await Promise.all([judge(recallId, 'approve', 'op-1'), judge(recallId, 'approve', 'op-2')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await propose(recallId, { released: true })).status).toBe(409)
    expect((await run.call('POST', `/recalls/${recallId}/lift`, { reason: 'x' }, as('op-1'))).status).toBe(409)
    expect(await one(recallId)).toMatchObject({ correction: { state: 'approved', proposedBy: 'op-3', words: { own: WORDS } } })
    await expect(run.database.query('delete from recall_word')).rejects.toThrow(/insert-only/)
    await expect(run.database.query(`update recall set reason = 'other'`)).rejects.toThrow(/insert-only/)
  })

  it('lifted: what was stopped goes its way, once', async () => {
    const source = 'urn:test:lifted'
    const recallId = await recall(batch(source))
    const who = await someone()
    await tell(who, source)
    await run.eventually(() => expect(run.snapshotOf(who.caseId)).toMatchObject({ state: 'recalled' }))
    await counted(recallId, { stopped: 1 })
    expect((await run.call('POST', `/recalls/${recallId}/lift`, { reason: 'it was true' }, as('op-2'))).body).toMatchObject({ lifted: { by: 'op-2', reason: 'it was true' } })
    await run.eventually(() => expect(texts(who)).toHaveLength(1))
    expect((await run.call('GET', '/recalls?standing=true', undefined, as('op-1'))).body).not.toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ recallId })]) })
  })

  it('an outcome that is not known: listed as under way, corrected once it turns out to have been taken', async () => {
    const source = 'urn:test:unknown'
    const who = await someone({}, '+447700910006')
    await tell(who, source)
    await run.eventually(() => expect(run.snapshotOf(who.caseId)?.deliveries.at(-1)?.status).toBe('unknown'))
    const recallId = await recall(batch(source))
    await counted(recallId, { underWay: 1, gotIt: 0 })
    await correct(recallId)
    await run.travel(NOON + 2 * MINUTE)
    await run.eventually(() => expect(corrections(who)).toHaveLength(1))
    await counted(recallId, { underWay: 0, gotIt: 1, corrected: 1 })
    run.clock.set(NOON)
  })

  it('one that turns out never to have been taken: no correction, and it is not sent again', async () => {
    const source = 'urn:test:never'
    const who = await someone({}, '+447700910011')
    await tell(who, source)
    await run.eventually(() => expect(run.snapshotOf(who.caseId)?.deliveries.at(-1)?.status).toBe('unknown'))
    const recallId = await recall(batch(source))
    await correct(recallId)
    await run.travel(NOON + 3 * HOUR)
    await counted(recallId, { underWay: 0, stopped: 1, corrected: 0 })
    await run.eventually(() => expect([texts(who).length, run.snapshotOf(who.caseId)?.state]).toEqual([0, 'recalled']))
    run.clock.set(NOON)
  })

  it('the case system takes the event back afterwards: nobody is told twice, and what it owes is met', async () => {
    const source = 'urn:test:retracted'
    const who = await someone()
    await tell(who, source)
    await took(who)
    await receiptFor(who)
    const recallId = await recall(batch(source))
    await counted(recallId, { gotIt: 1 })
    await correct(recallId)
    await run.eventually(() => expect(corrections(who)).toHaveLength(1))
    await receiptFor(who)
    await run.eventually(() => expect(tellings(who)).toHaveLength(2))
    const wrong = owed(who, source)
    const theirs = { ...wrong, obligationId: nameUuid('theirs', who.id), ruleId: 'correction', corrects: wrong.obligationId, because: { source, id: 'retraction' }, basis: 'policy' as const }
    await run.publish({ obligation: theirs })
    await run.eventually(() => expect(tellings(who)).toEqual([['victim-told-by-message.v1', [wrong.obligationId]], ['victim-told-by-message.v1', []], ['victim-told-by-message.v1', [theirs.obligationId]]]))
    await run.travel(NOON + HOUR)
    expect(corrections(who)).toHaveLength(1)
    run.clock.set(NOON)
  })

  it('rules corrected it before anybody approved words: theirs is the correction', async () => {
    const source = 'urn:test:before'
    const who = await someone()
    await tell(who, source)
    await took(who)
    const recallId = await recall(batch(source))
    await counted(recallId, { gotIt: 1 })
    const wrong = owed(who, source)
    await run.publish({ obligation: { ...wrong, obligationId: nameUuid('theirs', who.id), ruleId: 'correction', corrects: wrong.obligationId, because: { source, id: 'retraction' }, basis: 'policy' } })
    await run.eventually(() => expect(corrections(who)).toHaveLength(1))
    await correct(recallId)
    await counted(recallId, { gotIt: 1, corrected: 1 })
    await run.travel(NOON + HOUR)
    expect(corrections(who)).toHaveLength(1)
    run.clock.set(NOON)
  })

  it('the contact is not safe any more: no correction leaves, and a person sees to it', async () => {
    const source = 'urn:test:unsafe'
    const who = await someone()
    await tell(who, source)
    await took(who)
    await run.call('PUT', `/victims/${who.id}`, victim([sms(who.to, { safe: false })]))
    const recallId = await recall(batch(source))
    await counted(recallId, { gotIt: 1 })
    await correct(recallId)
    await run.eventually(() => expect(states(who.caseId)).toContainEqual(expect.objectContaining({ templateId: 'correction', state: 'withheld', withheldBecause: 'no-safe-contact' })))
    expect(corrections(who)).toHaveLength(0)
    await run.eventually(async () => expect((await one(recallId))['corrections']).toMatchObject({ withheld: 1 }))
  })

  it('a word said while its messages are looked at is not lost', async () => {
    const source = 'urn:test:word-meanwhile'
    const who = await someone()
    await tell(who, source)
    await took(who)
    const recallId = await recall(batch(source))
    await counted(recallId, { gotIt: 1 })
    expect((await propose(recallId, { released: true })).status).toBe(200)
    const wake = (q: Pick<typeof run.database, 'query'>) => q.query('update recall_message set check_at = $2 where recall_id = $1', [recallId, NOON])
    await wake(run.database)
    await run.database.transaction(async (q) => {
      await q.query(`insert into recall_word (recall_id, word, by_whom, at, reason, about) values ($1, 'approve', 'op-2', $2, 'read it', 1)`, [recallId, NOON])
      await wake(q)
      run.notifier.works.wake('recalls')
      await sleep(300)
    })
    await run.eventually(() => expect(corrections(who)).toHaveLength(1))
  })

  it('looked at beforehand it stops nothing', async () => {
    const source = 'urn:test:dry'
    const who = await someone()
    await tell(who, source)
    await took(who)
    const { status, body } = await run.call('POST', '/recalls', { what: batch(source), reason: 'to see', dryRun: true }, as('op-1'))
    expect([status, body]).toEqual([200, { dryRun: true, wouldStop: { count: 0, notificationIds: [] }, gotIt: { count: 1, notificationIds: [run.snapshotOf(who.caseId)?.notificationId] }, mayHaveGotIt: { count: 0, notificationIds: [] }, underWay: { count: 0, notificationIds: [] } }])
    expect(await run.database.query('select 1 from recall where what like $1', [`%${source}%`])).toEqual([])
  })

  recallsTexts(() => run)
  refusesRecalls(() => run)
})
