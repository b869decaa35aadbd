import { expect, it } from '@jest/globals'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { decideAll } from './decide-all.js'
import { type StoredCase, unknownCase } from './decide-cases.js'
import { sha256 } from './deciding.js'

const deciding = { rules: { packs: SHIPPED_PACKS, calendar: workingCalendar() }, now: Date.parse('2026-11-24T09:00:00Z'), parkFor: 0, sha256 }
const nothing = { query: () => Promise.reject(new Error('nothing is to be read')) }
/** A case that no engine could read: a fault of ours, not of whoever sent it. */
const broken: StoredCase = { ...unknownCase('broken'), events: [null as never] }

it('a case that cannot be decided is named, and the others go on', async () => {
  const told: string[] = []
  const { decisions, failed } = await decideAll(nothing as never, [broken, unknownCase('good')], { deciding, cameIn: () => ({}), onError: (_, caseId) => told.push(caseId) })
  expect(decisions.map(({ caseId }) => caseId)).toEqual(['good'])
  expect([failed, told]).toEqual([['broken'], ['broken']])
})
