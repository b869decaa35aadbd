import { describe, expect, it } from '@jest/globals'
import { WITHHELD_BECAUSE } from '@kept-informed/notification'
import { FAULTS } from '../testing/safe-contact/faults.js'
import { type DecideWorld, decideWith, tellStory } from '../testing/safe-contact/tell-story.js'

/** `SAFE_CONTACT_LIVES=500000` for a long run; a seed and one life for that life again. */
const LIVES = Number(process.env['SAFE_CONTACT_LIVES'] ?? 12_000)
const SEED = Number(process.env['SAFE_CONTACT_SEED'] ?? 20_261_124)
/** Lives in which all comes up. */
const ENOUGH = 3_000
const LONG = 3_600_000

/** The first life, of so many, in which something was wrong; null: none. */
function firstWrong(decide: DecideWorld, lives: number) {
  for (let seed = SEED; seed < SEED + lives; seed++) {
    const wrong = tellStory(seed, decide)
    if (wrong) return { seed, ...wrong }
  }
  return null
}

/** What came up in a life is noted while it is judged: each is lived once. */
const seen = new Set<string>()
const noted: DecideWorld = (world) => {
  const plan = decideWith(world)
  if (plan.do === 'send') seen.add(`${plan.channel} ${plan.detail}`)
  else if (plan.do === 'withhold') plan.reasons.forEach((word) => seen.add(word))
  else seen.add(plan.do === 'end' ? plan.state : plan.do)
  return plan
}

describe('whatever happens to whomever, at whatever hour', () => {
  it(`nothing unsafe leaves, and nothing is withheld without its reasons, in ${LIVES} lives from ${SEED} on`, () => {
    const wrong = firstWrong(noted, LIVES)
    if (wrong) throw new Error(`SAFE_CONTACT_SEED=${wrong.seed} SAFE_CONTACT_LIVES=1: ${wrong.complaint}, at look ${wrong.look}\n${JSON.stringify({ plan: wrong.plan, world: wrong.world }, null, 1)}`)
    expect(LIVES).toBeGreaterThan(0)
  }, LONG)

  it('and every channel, detail and reason comes up', () => {
    if (LIVES < ENOUGH) firstWrong(noted, ENOUGH)
    const messages = ['sms', 'email', 'letter'].flatMap((channel) => ['full', 'neutral'].map((detail) => `${channel} ${detail}`))
    const fromOutside = ['stopped', 'guard']
    expect([...messages, ...WITHHELD_BECAUSE, 'failed', 'recalled'].filter((one) => !seen.has(one) && !fromOutside.includes(one))).toEqual([])
  }, LONG)
})

describe('and the same lives find every fault that is planted', () => {
  it.each(FAULTS)('%s', (_, decide) => expect(firstWrong(decide, 20_000)).not.toBeNull(), LONG)
})
