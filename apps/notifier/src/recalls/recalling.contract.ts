// Why: every spec of a recall needs somebody who got a message, somebody who recalls it and somebody else who stands for the words; held in the run that they share.
import { expect } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier } from '../testing/running-notifier.js'

export const HOUR = 3_600_000
export type Someone = { caseId: string; id: string; to: string }

let n = 0

export function recalling(run: () => RunningNotifier) {
  /** Of whoever comes next. */
  const nextId = (): string => `re-${n + 1}`
  const someone = async (contact: object = {}, to?: string): Promise<Someone> => {
    n += 1
    const who = { caseId: `RECALL/${n}/26`, id: `re-${n}`, to: to ?? `+44770090${String(1000 + n)}` }
    await run().call('PUT', `/victims/${who.id}`, victim([sms(who.to, contact)]))
    await run().publish({ context: caseContext(who.caseId, [caseVictim(who.id)]) })
    return who
  }
  const owed = ({ caseId, id }: Someone, source: string, over: Partial<Obligation> = {}): Obligation => obligation(caseId, id, { because: { source, id: `e-${id}` }, ...over })
  const tell = (who: Someone, source: string, over: Partial<Obligation> = {}) => run().publish({ obligation: owed(who, source, over) })
  const texts = ({ to }: Someone) => run().twilio.texts.filter((text) => text.to === to)
  const corrections = (who: Someone) => texts(who).filter(({ body }) => /mistake/.test(body))
  const took = (...who: Someone[]) => run().eventually(() => expect(who.map((one) => run().snapshotOf(one.caseId)?.deliveries.at(-1)?.status)).toEqual(who.map(() => 'accepted')))
  const as = (subject: string) => bearerOf('recalls:write', subject)
  const recall = async (what: object, by = 'op-1') => {
    const { status, body } = await run().call('POST', '/recalls', { what, reason: 'it was wrong' }, as(by))
    expect(status).toBe(201)
    return String(body?.['recallId'])
  }
  const batch = (source: string, over: object = {}) => ({ batch: { source, from: isoInstant(NOON - HOUR), to: isoInstant(NOON + HOUR), ...over } })
  const one = async (recallId: string) => (await run().call('GET', `/recalls/${recallId}`, undefined, as('op-1'))).body as Record<string, Record<string, unknown>>
  const counted = (recallId: string, messages: object) => run().eventually(async () => expect((await one(recallId))['messages']).toMatchObject({ notLookedAt: 0, ...messages }))
  const propose = (recallId: string, words: object, by = 'op-1') => run().call('POST', `/recalls/${recallId}/correction`, words, as(by))
  const judge = (recallId: string, word = 'approve', by = 'op-2') => run().call('POST', `/recalls/${recallId}/words`, { word, reason: 'read it' }, as(by))
  const correct = async (recallId: string, words: object = { released: true }) => {
    expect((await propose(recallId, words)).status).toBe(200)
    expect((await judge(recallId)).status).toBe(200)
  }
  const receiptFor = async (who: Someone, status = 'delivered') => {
    const last = texts(who).at(-1)
    expect((await run().receipt(last?.callback.split('/').at(-1) ?? '', { MessageSid: String(last?.sid), MessageStatus: status, To: who.to })).status).toBe(204)
  }
  const tellings = (who: Someone) => run().heard.filter((message) => message.caseId === who.caseId && 'telling' in message.data).map((message) => ('telling' in message.data ? [message.type, message.data.telling.obligationIds] : []))
  const states = (caseId: string) => {
    const last = new Map(run().heard.flatMap((message) => (message.caseId === caseId && 'notification' in message.data ? [[message.data.notification.notificationId, message.data.notification] as const] : [])))
    return [...last.values()]
  }
  return { as, batch, correct, corrections, counted, judge, nextId, one, owed, propose, recall, receiptFor, someone, states, tell, tellings, texts, took }
}
