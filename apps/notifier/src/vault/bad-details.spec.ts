import { describe, expect, it } from '@jest/globals'
import { parseVictimDetails } from '@kept-informed/victim'
import type { Json } from '../testing/bad-bodies.contract.js'
import { NOON } from '../testing/example-case.js'
import { type Answer, anyBodies, type Check, labelledBodies, SEED, wrongAbout } from '../testing/judged-bodies.contract.js'
import { londonDate } from './age.js'

const BODIES = 10_000
const AT_MOST_SHOWN = 5

const asSent = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

/** As the door answers; the door itself, and what is stored by it, are tried with fewer. */
function wrongAmong({ bodies, check }: { bodies: Json[]; check: Check }): unknown[] {
  const wrong = bodies.flatMap((body, n) => {
    const read = parseVictimDetails(asSent(body), NOON, londonDate(NOON))
    const answer: Answer = read.ok ? { status: 200, body: null } : { status: read.kind === 'shape' ? 400 : 422, body: { errors: read.faults } }
    const problems = [...wrongAbout(body, answer, read.ok ? asSent(read.value) : null), ...check(answer, n)]
    return problems.length > 0 ? [{ problems, answer, body: JSON.stringify(body).slice(0, 3_000) }] : []
  })
  return wrong.slice(0, AT_MOST_SHOWN)
}

describe(`bad details as they are read, SEED=${SEED}`, () => {
  it('each is taken or refused as it must be: the right status, every place named', () => {
    expect(wrongAmong(labelledBodies(BODIES / 2))).toEqual([])
  }, 600_000)

  it('anything at all is taken or refused whole', () => {
    expect(wrongAmong(anyBodies(BODIES / 2))).toEqual([])
  }, 600_000)
})
