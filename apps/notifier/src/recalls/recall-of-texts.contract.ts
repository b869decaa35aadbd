// Why: a text that was wrong was told in many cases at once: whoever waits in it waits for another, whoever has it is owed it again; held in the run that the recalls' specs share.
import { expect, it } from '@jest/globals'
import { NOON } from '../testing/example-case.js'
import type { RunningNotifier } from '../testing/running-notifier.js'
import { OWN_WORDS as WORDS } from './recall-refusals.contract.js'
import { HOUR, recalling } from './recalling.contract.js'

export const recallsTexts = (running: () => RunningNotifier): void => {
  const { as, correct, corrections, counted, owed, propose, recall, receiptFor, someone, tell, tellings, texts, took } = recalling(running)

  it('a text: what waits in it waits for another, what was told in it is owed again, and the correction tells it', async () => {
    const source = 'urn:test:text'
    const [got, waits] = [await someone(), await someone({ safeHours: [{ days: ['tue'], from: '18:00', to: '20:00' }] })]
    const verdict = { ruleId: 'suspect-interviewed', facts: { ...owed(got, source).facts, eventType: 'suspect-interviewed' as const } }
    await tell(got, source, verdict)
    await tell(waits, source, verdict)
    await took(got)
    await receiptFor(got)
    const wrong = owed(got, source, verdict)
    await running().eventually(() => expect(tellings(got)).toEqual([['victim-told-by-message.v1', [wrong.obligationId]]]))
    await running().eventually(() => expect(running().snapshotOf(waits.caseId)).toMatchObject({ state: 'withheld' }))
    const recallId = await recall({ wording: { wordingId: 'suspect-interviewed', version: '1' } })
    await counted(recallId, { gotIt: 1, stopped: 1 })
    await running().eventually(() => expect(running().snapshotOf(waits.caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'wording-not-published' }))
    await running().eventually(() => expect(tellings(got).at(-1)).toEqual(['telling-undone.v1', [wrong.obligationId]]))
    expect(running().snapshotOf(got.caseId)).toMatchObject({ state: 'recalled' })
    expect((await propose(recallId, { released: true })).status).toBe(422)
    await correct(recallId, { words: WORDS })
    await running().eventually(() => expect(corrections(got)).toHaveLength(1))
    expect(corrections(got)[0]?.body).toMatch(/wrong phone number/)
    await receiptFor(got)
    await running().eventually(() => expect(tellings(got).slice(2)).toEqual([['victim-told-by-message.v1', []], ['victim-told-by-message.v1', [wrong.obligationId]]]))
    await running().travel(NOON + 10 * HOUR)
    expect([texts(got).length, texts(waits).length]).toEqual([2, 0])
    expect((await running().call('GET', '/wordings/suspect-interviewed/en/1')).body).toMatchObject({ state: 'withdrawn', withdrawn: { by: 'op-1', reason: 'it was wrong' } })
    running().clock.set(NOON)
  })

  it('the text without case facts: who waits for it is listed and stopped, who has it is listed, and who is told in full hears as before', async () => {
    const source = 'urn:test:neutral'
    const evening = { safeHours: [{ days: ['tue'], from: '18:00', to: '20:00' }] }
    const [got, waits, full] = [await someone({ detail: 'neutral' }), await someone({ ...evening, detail: 'neutral' }), await someone(evening)]
    for (const who of [got, waits, full]) await tell(who, source)
    await took(got)
    await running().eventually(() => expect([waits, full].map(({ caseId }) => running().snapshotOf(caseId)?.withheldBecause)).toEqual(['outside-safe-hours', 'outside-safe-hours']))
    const what = { wording: { wordingId: 'neutral', version: '1' } }
    const [gotId, waitsId] = [got, waits].map(({ caseId }) => running().snapshotOf(caseId)?.notificationId)
    expect((await running().call('POST', '/recalls', { what, reason: 'to see', dryRun: true }, as('op-1'))).body).toMatchObject({ wouldStop: { count: 1, notificationIds: [waitsId] }, gotIt: { count: 1, notificationIds: [gotId] } })
    const recallId = await recall(what)
    await counted(recallId, { stopped: 1, gotIt: 1, underWay: 0 })
    await running().eventually(() => expect(running().snapshotOf(waits.caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'wording-not-published', recall: { recallId, corrects: [] } }))
    await running().travel(NOON + 9 * HOUR)
    await took(full)
    expect([got, waits, full].map((who) => texts(who).length)).toEqual([1, 0, 1])
    expect((await running().call('POST', `/recalls/${recallId}/lift`, { reason: 'it was right' }, as('op-2'))).status).toBe(200)
    await running().eventually(() => expect(texts(waits)).toHaveLength(1))
    running().clock.set(NOON)
  })
}
