// Why: outside a trial run nothing reaches a victim in words that two people have not approved; and one of them must be enough to stop it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { letter, sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const HOUR = 3_600_000
const by = (subject: string) => bearerOf('wordings:read wordings:publish', subject)

describe('with WORDING=published', () => {
  let run: RunningNotifier
  let cases = 0
  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false, wording: 'published' })
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const say = (subject: string, wording: string, word: 'approve' | 'withdraw', body?: object) => run.call('POST', `/wordings/${wording}/${word}`, body, by(subject))
  const owed = async (to: string, { language = 'en', hours = '00:00' } = {}) => {
    const [caseId, victimId] = [`W/${(cases += 1)}/26`, `w-${cases}`]
    const safeHours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: hours, to: '24:00' }]
    await run.call('PUT', `/victims/${victimId}`, victim([sms(to, { safeHours })], { language }))
    await run.publish({ context: caseContext(caseId, [caseVictim(victimId)]) }, { obligation: obligation(caseId, victimId) })
    await run.travel(run.clock.now())
    return caseId
  }
  const snapshot = (caseId: string) => run.snapshotOf(caseId)
  const because = (caseId: string) => run.eventually(() => {
    const said = snapshot(caseId)
    if (!said) throw new Error('nothing was said')
    return said.withheldBecause
  })
  const texts = (to: string) => run.twilio.texts.filter((one) => one.to === to)
  const look = () => run.travel(run.clock.now() + 1)

  it('a text goes by the word of two different people, and waits for each of them', async () => {
    const caseId = await owed('+447700904001')
    expect(await because(caseId)).toBe('wording-not-published')
    expect((await say('ann', 'suspect-arrested/en/1', 'approve')).body).toMatchObject({ state: 'approved', approvedBy: ['ann'] })
    expect((await say('ann', 'suspect-arrested/en/1', 'approve')).status).toBe(409)
    await look()
    expect(texts('+447700904001')).toEqual([])
    expect((await say('bob', 'suspect-arrested/en/1', 'approve')).body).toMatchObject({ state: 'published', approvedBy: ['ann', 'bob'] })
    await look()
    await run.eventually(() => expect(texts('+447700904001')).toHaveLength(1))
  })

  it('Welsh that is not published is not approved, and is not said in English', async () => {
    const caseId = await owed('+447700904002', { language: 'cy' })
    expect(await because(caseId)).toBe('language-not-approved')
    await look()
    expect(texts('+447700904002')).toEqual([])
    await say('ann', 'suspect-arrested/cy/1', 'approve')
    await say('bob', 'suspect-arrested/cy/1', 'approve')
    await look()
    await run.eventually(() => expect(texts('+447700904002').map(({ body }) => body.includes('ei arestio'))).toEqual([true]))
  })

  it('a letter in Welsh goes without English that nobody published, and says by which texts it goes', async () => {
    const letterTo = async (victimId: string): Promise<{ languages: string[]; wordings: string[] }> => {
      const caseId = `W/${victimId}/26`
      await run.call('PUT', `/victims/${victimId}`, victim([letter()], { language: 'cy' }))
      await run.publish({ context: caseContext(caseId, [caseVictim(victimId)]) }, { obligation: obligation(caseId, victimId, { ruleId: 'suspect-interviewed' }) })
      await run.travel(run.clock.now())
      const { body } = await run.eventually(async () => {
        const exported = await run.call('GET', `/victims/${victimId}/export`)
        expect(exported.body?.['messages']).toHaveLength(1)
        return exported
      })
      const [said] = (body as { messages: { said: { letter: { parts: { language: string }[] } } }[] }).messages
      return { languages: said?.said.letter.parts.map(({ language }) => language) ?? [], wordings: snapshot(caseId)?.wordings.map(({ wordingId, language, version }) => `${wordingId} ${language} ${version}`) ?? [] }
    }
    for (const who of ['ann', 'bob']) await say(who, 'suspect-interviewed/cy/1', 'approve')
    expect(await letterTo('w-letter-1')).toEqual({ languages: ['cy'], wordings: ['suspect-interviewed cy 1'] })
    for (const who of ['ann', 'bob']) await say(who, 'suspect-interviewed/en/1', 'approve')
    expect(await letterTo('w-letter-2')).toEqual({ languages: ['cy', 'en'], wordings: ['suspect-interviewed cy 1', 'suspect-interviewed en 1'] })
  })

  it('a text that is taken back by one stops what waits, until two stand for it again', async () => {
    const caseId = await owed('+447700904003', { hours: '20:00' })
    expect(await because(caseId)).toBe('outside-safe-hours')
    expect((await say('cai', 'suspect-arrested/en/1', 'withdraw', { reason: 'not clear' })).body).toMatchObject({ state: 'withdrawn', withdrawn: { by: 'cai', reason: 'not clear' } })
    await look()
    await run.eventually(() => expect(snapshot(caseId)?.withheldBecause).toBe('wording-not-published'))
    await run.travel(NOON + 12 * HOUR)
    expect(texts('+447700904003')).toEqual([])
    await say('ann', 'suspect-arrested/en/1', 'approve')
    await say('cai', 'suspect-arrested/en/1', 'approve')
    await look()
    await run.eventually(() => expect(texts('+447700904003')).toHaveLength(1))
  })

  it.each([
    { what: 'no such text', method: 'POST', path: '/wordings/nope/en/1/approve', status: 404 },
    { what: 'a version that was never written', method: 'POST', path: '/wordings/verdict/en/9/approve', status: 404 },
    { what: 'no reason to take it back', method: 'POST', path: '/wordings/verdict/en/1/withdraw', body: {}, status: 400 },
    { what: 'publishing with the scope for reading', method: 'POST', path: '/wordings/verdict/en/1/approve', headers: bearerOf('wordings:read'), status: 403 },
    { what: 'a query that is not one', method: 'GET', path: '/wordings?state=good&language=fr', status: 400 },
  ])('$what: refused with $status', async ({ method, path, body, headers, status }) => {
    expect((await run.call(method, path, body, headers ?? by('ann'))).status).toBe(status)
  })

  it('a text is shown as it will be read, in parts, with what the gate finds', async () => {
    const { body } = await run.call('GET', '/wordings/verdict/cy/1', undefined, by('ann'))
    expect(body).toMatchObject({ wordingId: 'verdict', status: 'needs-human-review', faults: [] })
    expect((body?.messages as { form: string; size?: { segments: number } }[]).find(({ form }) => form === 'sms')?.size?.segments).toBeLessThanOrEqual(3)
  })

  it('the list turns its pages', async () => {
    const first = (await run.call('GET', '/wordings?language=cy&limit=30', undefined, by('ann'))).body as { items: object[]; next: string }
    const second = (await run.call('GET', `/wordings?language=cy&limit=30&after=${first.next}`, undefined, by('ann'))).body as { items: object[]; next: string | null }
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 9, null])
  })

  it('what was said of a text cannot be changed', async () => {
    await expect(run.database.query(`update wording_word set by_whom = 'dee'`)).rejects.toThrow('insert-only')
  })
})
