import { describe, expect, it } from '@jest/globals'
import { chance } from '@kept-informed/testing'
import { faultInWords, planFaults } from './plan-faults.js'

describe('the faults of a run', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(planFaults(chance(7), 50)).toEqual(planFaults(chance(7), 50))
    expect(planFaults(chance(8), 50)).not.toEqual(planFaults(chance(7), 50))
  })

  it('have as many kills as asked for, and every kind among many', () => {
    const faults = planFaults(chance(1), 500)
    expect(faults.filter((fault) => fault.do === 'kill')).toHaveLength(500)
    expect([...new Set(faults.map((fault) => (fault.do === 'line' ? `${fault.line} ${fault.fault}` : fault.do)))].sort()).toEqual([
      'crash-postgres', 'freeze', 'kill', 'postgres cut', 'postgres delay', 'restart-kafka',
      ...['smtp', 'twilio'].flatMap((line) => ['cut', 'deaf', 'delay', 'half-open', 'refuse'].map((fault) => `${line} ${fault}`)),
    ])
    for (const fault of faults) expect(faultInWords(fault)).not.toBe('')
  })
})
