// Why: a source says something wrong of many people, and half of them have read it before anybody notices. Told from outside: from the recall on
// nobody else hears it, whoever did is told once that it was wrong, in words that two people stood for, and the evidence says which corrects which.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isoInstant, parseInstant } from '@kept-informed/kernel'
import { MONDAY } from './each-log.js'
import { LocalRun } from './local-run.js'
import { type Message, sms, Story, type TimelineNotification } from './story.js'

const WRONG = 'urn:e2e:wrong'
const RIGHT = 'urn:e2e:right'
const HALF = 4
const EVENINGS = [{ days: ['mon', 'tue'], from: '18:00', to: '20:00' }]
const WORDS = {
  en: { heading: 'We told you something wrong', sms: 'Our last message had a wrong phone number in it. That was a mistake. We are sorry.', happened: ['We sent you a message with a wrong phone number in it.', 'That was a mistake. We are sorry.'], means: ['Please use the number in this message.'], next: [] },
  cy: { heading: 'Dywedom rywbeth anghywir wrthych', sms: 'Roedd rhif ffôn anghywir yn ein neges ddiwethaf. Camgymeriad oedd hynny. Mae’n ddrwg gennym.', happened: ['Anfonom neges atoch gyda rhif ffôn anghywir ynddi.', 'Camgymeriad oedd hynny. Mae’n ddrwg gennym.'], means: ['Defnyddiwch y rhif yn y neges hon.'], next: [] },
}

type Person = 'records-system' | 'second-person'
type Recall = { recallId: string; messages: Record<string, number>; corrections: Record<string, number>; clock: Record<string, string | null> & { seconds: Record<string, number | null> } }
type Listed = { notificationId: string; victimId: string; correctedBy: string | null }

describe('what was said wrongly is recalled', () => {
  let run: LocalRun
  let story: Story
  const people = (kind: string, digit: number) => Array.from({ length: HALF }, (_, n) => ({ id: `${kind}-${n}`, caseId: `RECALL/${kind}-${n}/26`, to: `+4477009008${digit}${n}` }))
  const got = people('got', 1)
  const waits = people('waits', 2)
  const apart = people('apart', 3)
  type Someone = (typeof got)[number]

  const as = async (person: Person, method: string, path: string, body?: unknown) => run.call(method, run.url(3, `/recalls${path}`), body, { authorization: `Bearer ${await run.signInAs(person)}` })
  const recall = async (what: object): Promise<string> => {
    const { status, body } = await as('records-system', 'POST', '', { what, reason: 'it was wrong' })
    expect(status).toBe(201)
    return (body as Recall).recallId
  }
  const stands = async (recallId: string): Promise<Recall> => (await as('records-system', 'GET', `/${recallId}`)).body as Recall
  const listed = async (recallId: string, reached: string): Promise<Listed[]> => ((await as('records-system', 'GET', `/${recallId}/messages?reached=${reached}`)).body as { items: Listed[] }).items
  const stopped = (recallId: string) => run.eventually('it is known who has it', async () => ((await stands(recallId)).clock['stoppedAt'] ? stands(recallId) : null))
  /** Proposed by one, approved by the other: never by the same. */
  const correct = async (recallId: string, words: object): Promise<void> => {
    const word = { word: 'approve', reason: 'read it' }
    expect((await as('records-system', 'POST', `/${recallId}/correction`, words)).body).toMatchObject({ correction: { state: 'proposed', proposedBy: 'records-system' } })
    expect((await as('records-system', 'POST', `/${recallId}/words`, word)).status).toBe(409)
    expect((await as('second-person', 'POST', `/${recallId}/words`, word)).body).toMatchObject({ correction: { state: 'approved', word: { by: 'second-person' } } })
  }
  const happens = async (source: string, type: string, who: readonly Someone[]): Promise<void> => {
    const now = await run.now()
    await story.send(...who.map(({ caseId }) => ({ ...story.event(caseId, `${caseId}-${type}`, type, now, { suspectRef: 's' }), source })))
  }
  const heard = async (who: readonly Someone[], what: RegExp): Promise<number[]> => Promise.all(who.map(async ({ to }) => (await story.messages(to)).filter(({ text }: Message) => what.test(text)).length))
  const all = (n: number): number[] => got.map(() => n)
  const told = (who: readonly Someone[], ruleId: string) => Promise.all(who.map(({ caseId }) => story.obligation(caseId, ruleId, 'met')))
  const notifications = async ({ caseId }: Someone): Promise<TimelineNotification[]> => (await story.timeline(caseId))?.notifications ?? []
  const corrections = async (who: Someone) => (await notifications(who)).filter(({ templateId }) => templateId === 'correction')
  const ids = (who: readonly { id: string }[]): string[] => who.map(({ id }) => id).toSorted()

  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    story = new Story(run)
    for (const { id, to } of [...got, ...apart]) await story.victim(id, [sms(to)])
    for (const { id, to } of waits) await story.victim(id, [{ ...sms(to), safeHours: EVENINGS }])
    const now = await run.now()
    await story.send(...[...got, ...waits, ...apart].map(({ id, caseId }) => story.crime(caseId, now, [id])))
    await told(got, 'crime-confirmed')
  }, 120_000)
  afterAll(() => run.end(), 30_000)

  it('a batch, half of it sent: nothing more of it leaves, and exactly those who got it are corrected, each once', async () => {
    await happens(WRONG, 'suspect-arrested', [...got, ...waits])
    await happens(RIGHT, 'suspect-arrested', apart)
    await told([...got, ...apart], 'suspect-arrested')
    const at = parseInstant(await run.now()) ?? 0
    const recallId = await recall({ batch: { source: WRONG, from: MONDAY, to: isoInstant(at + 1) } })
    expect((await stopped(recallId)).messages).toEqual({ stopped: HALF, gotIt: HALF, mayHaveGotIt: 0, underWay: 0, notLookedAt: 0, corrected: 0 })
    expect((await listed(recallId, 'got')).map(({ victimId }) => victimId).toSorted()).toEqual(ids(got))
    expect((await listed(recallId, 'not-got')).map(({ victimId }) => victimId).toSorted()).toEqual(ids(waits))

    await run.moveClock({ to: '2026-11-23T18:30:00Z' })
    expect({ wrong: await heard(waits, /arrested/), other: await heard(waits, /crime/i) }).toEqual({ wrong: all(0), other: all(1) })
    expect(await heard([...got, ...waits, ...apart], /mistake|wrong/i)).toEqual([...all(0), ...all(0), ...all(0)])

    await correct(recallId, { released: true })
    await run.moveClock({ advance: 'PT3H' })
    expect({ got: await heard(got, /We told you that a suspect was arrested/), waits: await heard(waits, /arrested|told you/), apart: await heard(apart, /told you/) }).toEqual({ got: all(1), waits: all(0), apart: all(0) })
    const wrong = new Map((await listed(recallId, 'got')).map(({ victimId, notificationId, correctedBy }) => [victimId, { notificationId, correctedBy }]))
    for (const who of got) {
      const { notificationId, correctedBy } = wrong.get(who.id) ?? {}
      expect(await corrections(who)).toMatchObject([{ notificationId: correctedBy, state: 'told', recall: { recallId, corrects: [notificationId] } }])
    }
    expect(await Promise.all([...waits, ...apart].map(corrections))).toEqual([...waits, ...apart].map(() => []))
    expect((await notifications(waits[0]!)).filter(({ state }) => state === 'recalled')).toMatchObject([{ deliveries: [], recall: { recallId, corrects: [] } }])

    const { messages, corrections: sent, clock } = await stands(recallId)
    expect({ messages, sent }).toMatchObject({ messages: { gotIt: HALF, stopped: HALF, corrected: HALF }, sent: { told: HALF, withheld: 0, failed: 0 } })
    const { askedToStopped, askedToApproved, approvedToFirstLeft, approvedToLastLeft, askedToLastArrived } = clock.seconds
    expect(askedToStopped).toBeGreaterThanOrEqual(0)
    expect(askedToApproved).toBeGreaterThanOrEqual(9 * 3_600)
    expect(approvedToFirstLeft).toBeGreaterThanOrEqual(0)
    expect(approvedToLastLeft).toBeGreaterThanOrEqual(approvedToFirstLeft ?? Infinity)
    expect(askedToLastArrived).toBeGreaterThanOrEqual((askedToApproved ?? Infinity) + (approvedToLastLeft ?? Infinity))
  }, 180_000)

  it('a version of a text: who waits is not sent it, who got it is put right in words of our own, and only then has been told', async () => {
    await run.moveClock({ to: '2026-11-24T09:00:00Z' })
    await happens(RIGHT, 'suspect-interviewed', [...got, ...waits])
    await told(got, 'suspect-interviewed')
    const recallId = await recall({ wording: { wordingId: 'suspect-interviewed', version: '1' } })
    expect((await stopped(recallId)).messages).toMatchObject({ stopped: HALF, gotIt: HALF })
    await Promise.all(got.map(({ caseId }) => story.obligation(caseId, 'suspect-interviewed', 'owed')))
    expect((await as('records-system', 'POST', `/${recallId}/correction`, { released: true })).status).toBe(422)

    await correct(recallId, { words: WORDS })
    await run.moveClock({ to: '2026-11-24T18:30:00Z' })
    expect({ got: await heard(got, /wrong phone number/), others: await heard([...waits, ...apart], /wrong phone number|interviewed/) }).toEqual({ got: all(1), others: [...all(0), ...all(0)] })
    await told(got, 'suspect-interviewed')
    for (const who of waits) {
      const { notifications: theirs = [], tasks = [] } = (await story.timeline(who.caseId)) ?? {}
      const waiting = theirs.find(({ templateId }) => templateId === 'suspect-interviewed')
      expect(waiting).toMatchObject({ state: 'withheld', withheldBecause: 'wording-not-published', deliveries: [] })
      expect(tasks.filter(({ notificationId, state }) => notificationId === waiting?.notificationId && state === 'open')).toMatchObject([{ kind: 'call' }])
    }
  }, 120_000)

  it('the balance has no gap, and the chain holds', async () => {
    const json = join(run.stateDir, 'balance.json')
    const balance = await run.command('balance', ['--json', json])
    expect({ code: balance.code, ...(JSON.parse(readFileSync(json, 'utf8')) as { gap: unknown[] }) }).toMatchObject({ code: 0, gap: [] })
    expect(await run.command('verify-chain', [])).toEqual({ code: 0, out: expect.stringMatching(/valid\s+yes/) })
  }, 60_000)
})
