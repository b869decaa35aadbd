// Why: a guard that held a force's own history would be switched off on the first day. Each month of real outcomes that we ship is put hour by
// hour, as the guard counts it.
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseEventType } from '@kept-informed/case-event'
import { guardKeyOf, hourOf } from '@kept-informed/notification'
import type { MessageFacts } from '@kept-informed/obligation'
import { planReplay } from './police-data.js'
import { readFiles } from './read-files.js'
import { SAMPLE } from './sample.js'

/** As set unless a force sets another. */
const FLOOR = 50

describe('real police data', () => {
  const hours = new Map<string, number>()
  beforeAll(async () => {
    const files = await readFiles(SAMPLE)
    if (!files.ok) throw new Error(files.faults.join())
    for (const { type, source, id, time, data } of planReplay(files.value.streets, files.value.outcomes, { yearsLater: 10 }).events) {
      const eventType = type.slice('case.'.length, -'.v1'.length) as CaseEventType
      const key = guardKeyOf({ ruleId: eventType, because: { source, id }, facts: { eventType, data } as MessageFacts })
      if (key !== null) hours.set(`${key} ${hourOf(Date.parse(time))}`, (hours.get(`${key} ${hourOf(Date.parse(time))}`) ?? 0) + 1)
    }
  })

  it('holds some news that is watched', () => expect(hours.size).toBeGreaterThan(10))
  it('has no hour that would be held', () => expect([...hours].filter(([, n]) => n > FLOOR)).toEqual([]))
})
