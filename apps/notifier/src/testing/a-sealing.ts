// Why: a spec that is not about keys needs a vault whose keys are fixed and stand in memory.
import { createHash } from 'node:crypto'
import { makeVault, masterKeys } from '@kept-informed/vault'
import { makeSealing } from '../vault/sealing.js'

const MASTERS = masterKeys(() => [Buffer.alloc(32, 7)])
const HALVES = { keyOf: (person: string) => createHash('sha256').update(person).digest(), isDestroyed: () => false }

export const aSealing = makeSealing(makeVault(MASTERS, HALVES), Buffer.alloc(32, 9))
export const aMasterId = MASTERS.newest().id
