import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { onEachLog } from './each-log.js'
import { email, sms } from './story.js'

const CASES = 100
const EVENTS_A_CASE = 5
const KILLS = 20

onEachLog('killed at any moment', (open) => {
  it(`${KILLS} kills during ${CASES * EVENTS_A_CASE} events: every obligation and message is there exactly once`, async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    const random = mulberry(seed)
    const { run, story, close } = await open()
    try {
      const caseOf = (n: number): string => `KILL/${n}/26`
      for (let n = 0; n < CASES; n++) await story.victim(`kv-${n}`, [n % 2 === 0 ? sms(`+4477009010${String(n).padStart(2, '0')}`) : email(`kv-${n}@example.org`)])
      const now = await run.now()
      const events = Array.from({ length: CASES }, (_, n) => [
        story.crime(caseOf(n), now, [`kv-${n}`], 'theft'),
        story.event(caseOf(n), `k${n}-1`, 'suspect-arrested', now, { suspectRef: `s${n}` }),
        story.event(caseOf(n), `k${n}-2`, 'suspect-interviewed', now, { suspectRef: `s${n}` }),
        story.event(caseOf(n), `k${n}-3`, 'suspect-charged', now, { suspectRef: `s${n}`, charges: ['Theft'] }),
        story.event(caseOf(n), `k${n}-4`, 'investigation-closed', now, { outcome: 'charged' }),
      ]).flat()

      const perLife = Math.ceil(events.length / KILLS)
      for (let kill = 0; kill < KILLS; kill++) {
        const batch = events.slice(kill * perLife, (kill + 1) * perLife)
        // Sent until accepted: a request that a kill cut short is sent again, as a records system would.
        await run.eventually('intake takes the batch', async () => (await story.send(...batch), true))
        await sleep(random() * 400)
        await run.kill()
        await run.up()
      }
      await run.moveClock({ advance: 'PT2H' })

      const told = ['suspect-arrested', 'suspect-interviewed', 'suspect-charged', 'investigation-closed']
      for (let n = 0; n < CASES; n++) {
        const timeline = await story.timeline(caseOf(n))
        const rules = timeline?.obligations.map(({ ruleId }) => ruleId).sort() ?? []
        expect({ seed, n, doubled: rules.filter((rule, i) => rules[i + 1] === rule) }).toEqual({ seed, n, doubled: [] })
        for (const rule of told) expect({ seed, n, rule, state: timeline?.obligations.find(({ ruleId }) => ruleId === rule)?.state }).toEqual({ seed, n, rule, state: 'met' })
      }
      const references = (await story.messages()).filter(({ to }) => typeof to === 'string' && (to.startsWith('+4477009010') || to.startsWith('kv-')))
      const said = references.map(({ to, text }) => `${String(to)} ${text}`)
      expect({ seed, twice: said.filter((one, i) => said.indexOf(one) !== i) }).toEqual({ seed, twice: [] })
    } finally {
      await close()
    }
  }, 900_000)
})

/** Mulberry32: a small seeded generator, so that a failing run can be had again with SEED=. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
