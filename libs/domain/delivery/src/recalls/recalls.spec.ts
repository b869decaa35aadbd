// Why: whoever got wrong news hears once that it was wrong, and nobody else hears anything: whatever comes when, and in whatever order.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Obligation } from '@kept-informed/obligation'
import { correctionDue, type CorrectionOrder, type WrongMessage } from './correction-due.js'
import { type Effort, type Reached, whoGotIt } from './who-got-it.js'

const effort = (status: Effort['status'], ...attempts: [Effort['attempts'][number]['outcome'], boolean?][]): Effort => ({ status, attempts: attempts.map(([outcome, asked = false]) => ({ outcome, asked })) })

describe('who got it', () => {
  it.each<[string, Effort[], Reached]>([
    ['nothing left', [], 'not-got'],
    ['the provider took it', [effort('accepted', ['accepted'])], 'got'],
    ['it arrived', [effort('delivered', ['accepted'])], 'got'],
    ['a letter on its way', [effort('dispatched', ['accepted'])], 'got'],
    ['a letter that came back', [effort('returned', ['accepted'])], 'not-got'],
    ['it bounced', [effort('permanent-failure', ['accepted'])], 'not-got'],
    ['refused', [effort('permanent-failure', ['refused'])], 'not-got'],
    ['stopped before the call', [effort('temporary-failure', ['unavailable'])], 'not-got'],
    ['the call is not over', [effort('sending', [null])], 'under-way'],
    ['the provider is being asked', [effort('unknown', ['unknown', true])], 'under-way'],
    ['nobody will ever know', [effort('unknown', ['unknown'])], 'may-have-got'],
    ['unknown, and was to be sent again', [effort('temporary-failure', ['unknown'])], 'may-have-got'],
    ['unknown, then the repeat was refused', [effort('permanent-failure', ['unknown'], ['refused'])], 'may-have-got'],
    ['unknown, then the repeat arrived', [effort('delivered', ['unknown'], ['accepted'])], 'got'],
    ['one channel failed, the next carried', [effort('permanent-failure', ['accepted']), effort('delivered', ['accepted'])], 'got'],
    ['one may have arrived, another is under way: it is waited for', [effort('technical-failure', ['unknown']), effort('sending', [null])], 'under-way'],
  ])('%s', (_what, efforts, reached) => expect(whoGotIt(efforts)).toBe(reached))
})

const told = (obligationId: string): Obligation => ({ obligationId, ruleId: 'offender-released', facts: { eventType: 'offender-released', receivedAt: 1 }, dueOn: null, dueBy: null } as unknown as Obligation)
const wrong = (over: Partial<WrongMessage> = {}): WrongMessage => ({ notificationId: 'n-1', caseId: 'C/1', victimId: 'v-1', recipientId: 'v-1', reached: 'got', told: [told('o-1')], ...over })
const order = (eachNews = true): CorrectionOrder => ({ recallId: 'r-1', approvedAt: 50, due: { dueOn: '2026-11-27', dueBy: 99 }, eachNews })

describe('the correction that is due', () => {
  it('names what it corrects, is owed from the approval, and is ours', () => {
    expect(correctionDue(order(), wrong({ recipientId: 'g-1' }), new Map())?.adds).toEqual([{
      wrongId: 'o-1', correction: expect.objectContaining({ ruleId: 'correction', corrects: 'o-1', recipientId: 'g-1', state: 'owed', dueBy: 99, clockStartedAt: 50, because: { source: 'urn:kept-informed:notifier', id: 'r-1' } }),
    }])
  })

  it.each<[string, WrongMessage, string[] | null]>([
    ['who got it', wrong(), ['o-1']],
    ['who may have got it', wrong({ reached: 'may-have-got' }), ['o-1']],
    ['who may still be asked about', wrong({ reached: 'under-way' }), null],
    ['who got nothing', wrong({ reached: 'not-got' }), null],
    ['who was told of two', wrong({ told: [told('o-1'), told('o-2')] }), ['o-1', 'o-2']],
    ['who was told of nothing wrong', wrong({ told: [] }), null],
  ])('%s', (_who, message, adds) => expect(correctionDue(order(), message, new Map())?.adds.map(({ wrongId }) => wrongId) ?? null).toEqual(adds))

  it('one message for each person in each case; in words that name nothing, one sentence for all', () => {
    const [one, two] = [correctionDue(order(), wrong(), new Map()), correctionDue(order(), wrong({ notificationId: 'n-2', told: [told('o-2')] }), new Map([['o-1', 'r']]))]
    expect(one?.correctionId).toBe(two?.correctionId)
    expect(one?.adds[0]?.correction.obligationId).not.toBe(two?.adds[0]?.correction.obligationId)
    const ofAll = correctionDue(order(false), wrong({ told: [told('o-1'), told('o-2')] }), new Map())
    expect(new Set(ofAll?.adds.map(({ correction }) => correction.obligationId)).size).toBe(1)
    expect(correctionDue(order(), wrong({ victimId: 'v-2', recipientId: 'v-2' }), new Map())?.correctionId).not.toBe(one?.correctionId)
  })

  it('whatever becomes known in whatever order, looked at however often, with a crash at any step: each piece that reached somebody once, and no other', () => {
    const known = fc.array(fc.constantFrom<Reached>('under-way', 'got', 'not-got', 'may-have-got'), { minLength: 1, maxLength: 4 })
    const message = fc.record({ victimId: fc.constantFrom('v-1', 'v-2', 'v-3'), news: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }), known })
    const people = fc.array(message, { minLength: 1, maxLength: 6 })
    const looks = fc.array(fc.record({ who: fc.nat(5), lost: fc.boolean(), byRules: fc.boolean() }), { maxLength: 40 })
    fc.assert(fc.property(people, looks, fc.boolean(), (messages, order_, eachNews) => {
      // A message that is known to have reached somebody, or to be gone for good, is never said to be otherwise again.
      const settled = messages.map(({ known }) => { const end = known.findIndex((word) => word !== 'under-way'); return end < 0 ? known : known.slice(0, end + 1) })
      const at = messages.map(() => 0)
      const corrected = new Map<string, string>()
      const said: { victimId: string; correction: string; wrongId: string }[] = []
      const look = (i: number, lost: boolean): void => {
        const { victimId, news } = messages[i]!
        const reached = settled[i]![Math.min(at[i]!, settled[i]!.length - 1)]!
        const due = correctionDue(order(eachNews), wrong({ notificationId: `n-${i}`, victimId, recipientId: victimId, reached, told: news.map((one) => told(`${i}-${one}`)) }), corrected)
        at[i] = at[i]! + 1
        if (!due || lost) return // What was not committed was not said.
        for (const { wrongId, correction } of due.adds) {
          corrected.set(wrongId, due.correctionId)
          said.push({ victimId, correction: correction.obligationId, wrongId })
        }
      }
      for (const { who, lost, byRules } of order_) {
        if (byRules && !corrected.has(`${who % messages.length}-a`)) corrected.set(`${who % messages.length}-a`, 'by rules')
        look(who % messages.length, lost)
      }
      messages.forEach((_, i) => settled[i]!.forEach(() => look(i, false)))
      const due = messages.flatMap(({ news }, i) => (['got', 'may-have-got'].includes(settled[i]!.at(-1)!) ? news.map((one) => `${i}-${one}`) : []))
      expect(said.map(({ wrongId }) => wrongId).sort()).toEqual(due.filter((one) => corrected.get(one) !== 'by rules').sort())
      expect(new Set(said.map(({ correction }) => correction)).size).toBe(eachNews ? said.length : new Set(said.map(({ victimId }) => victimId)).size)
    }))
  })
})
