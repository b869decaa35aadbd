// Why: one source says of more than a hundred suspects, in seconds, that they were released. Told from outside: nobody hears it before two people have
// agreed, then each hears it once; and the one true release of another source is heard meanwhile.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MONDAY } from './each-log.js'
import { LocalRun } from './local-run.js'
import { sms, SOURCE, Story } from './story.js'

/** Beyond the limit of a hundred. */
const FLOOD = 120
const PEOPLE = 20
type Guard = { guardId: string; state: string; ruleId: string; source: string; counted: number; limit: number }

describe('a flood of releases', () => {
  let run: LocalRun
  let story: Story
  const phone = (n: number): string => `+4477009007${String(n).padStart(2, '0')}`
  const cases = Array.from({ length: FLOOD }, (_, n) => [`FLOOD/${n}/26`, `flood-${n % PEOPLE}`] as const)
  const heard = async (): Promise<number> => (await Promise.all(Array.from({ length: PEOPLE }, (_, n) => story.messages(phone(n))))).flat().filter(({ text }) => /suspect was released/.test(text)).length
  const guards = async (): Promise<Guard[]> => ((await run.call('GET', run.url(3, '/guards'))).body as { items: Guard[] }).items
  const say = async (guardId: string, client: 'records-system' | 'second-person') => run.call('POST', run.url(3, `/guards/${guardId}/words`), { word: 'release', reason: 'the custody suite was asked' }, { authorization: `Bearer ${await run.signInAs(client)}` })

  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    story = new Story(run)
    for (let n = 0; n < PEOPLE; n++) await story.victim(`flood-${n}`, [sms(phone(n))])
    await story.victim('calm', [sms('+447700900790')])
    const now = await run.now()
    await story.send(...cases.map(([caseId, victimId]) => story.crime(caseId, now, [victimId])), story.crime('CALM/1/26', now, ['calm']))
  }, 120_000)
  afterAll(() => run.end(), 30_000)

  it('waits for two people, and delays nobody else', async () => {
    const now = await run.now()
    await story.send(...cases.map(([caseId]) => story.event(caseId, `${caseId}-out`, 'suspect-released', now, { suspectRef: 's' })))
    await story.send({ ...story.event('CALM/1/26', 'out', 'suspect-released', now, { suspectRef: 's' }), source: 'urn:e2e:another' })
    await run.eventually('the true one is heard', async () => (await story.messages('+447700900790')).some(({ text }) => /suspect was released/.test(text)), 60_000)
    await run.moveClock({ advance: 'PT2M' })
    const held = await run.eventually('the flood is held', async () => (await guards()).find(({ source }) => source === SOURCE))
    expect(held).toMatchObject({ state: 'open', ruleId: 'suspect-released', limit: 100 })
    expect((await guards()).filter(({ source }) => source !== SOURCE)).toEqual([])
    expect(await heard()).toBe(0)
    expect((await story.timeline('FLOOD/0/26'))?.notifications.find(({ withheldBecause }) => withheldBecause !== null)).toMatchObject({ state: 'withheld', withheldBecause: 'guard' })

    expect((await say(held.guardId, 'records-system')).body).toMatchObject({ state: 'open' })
    expect((await say(held.guardId, 'records-system')).status).toBe(409)
    await run.moveClock({ advance: 'PT2M' })
    expect(await heard()).toBe(0)

    expect((await say(held.guardId, 'second-person')).body).toMatchObject({ state: 'released' })
    await run.moveClock({ advance: 'PT2M' })
    expect(await heard()).toBe(FLOOD)
  }, 180_000)
})
