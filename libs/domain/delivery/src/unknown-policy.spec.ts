import { describe, expect, it } from '@jest/globals'
import type { AttemptOutcome } from './delivery.js'
import { unknownPolicy } from './unknown-policy.js'

const code = { mustTell: false, basis: 'code' as const }
const policy = { mustTell: false, basis: 'policy' as const }
const tried = (...outcomes: (AttemptOutcome | null)[]) => outcomes.map((outcome) => ({ outcome }))

describe('nobody can find out whether a message was taken', () => {
  it.each([
    ['owed by the Code', [code], false, tried('unknown'), 'repeat'],
    ['owed by a statute', [{ mustTell: false, basis: 'statute' as const }], false, tried('unknown'), 'repeat'],
    ['must be told, by policy', [{ mustTell: true, basis: 'policy' as const }], false, tried('unknown'), 'repeat'],
    ['some of it owed by the Code', [policy, code], false, tried('unknown'), 'repeat'],
    ['after tries that were certainly not taken', [code], false, tried('unavailable', 'refused', 'unknown'), 'repeat'],
    ['owed by policy alone', [policy], false, tried('unknown'), 'person'],
    ['an officer had to allow it', [code], true, tried('unknown'), 'person'],
    ['it was a repeat already', [code], false, tried('unknown', 'unknown'), 'person'],
    ['a repeat was not taken, the next is unknown', [code], false, tried('unknown', 'unavailable', 'unknown'), 'person'],
    ['nothing of it is owed any more', [], false, tried('unknown'), 'person'],
  ])('%s', (_name, obligations, approved, attempts, answer) => expect(unknownPolicy({ obligations, approved, attempts })).toBe(answer))
})
