import { describe, expect, it } from '@jest/globals'
import { NonRetryable } from '@kept-informed/kernel'
import { masterKeys } from './index.js'

const OLD = Buffer.alloc(32, 7)
const NEW = Buffer.alloc(32, 8)

describe('master keys', () => {
  it('are told apart by an id that follows from them and does not show them', () => {
    const [newest, oldest] = masterKeys(() => [NEW, OLD]).all()
    expect(newest?.id).toMatch(/^[0-9a-f]{12}$/)
    expect(newest?.id).not.toBe(oldest?.id)
    expect(masterKeys(() => [NEW]).newest().id).toBe(newest?.id)
    expect(NEW.toString('hex')).not.toContain(newest?.id)
  })

  it('are read again for an id that is not known yet', () => {
    let configured = [OLD]
    const keys = masterKeys(() => configured)
    const { id } = masterKeys(() => [NEW]).newest()
    expect(keys.find(id)).toBeUndefined()
    configured = [NEW, OLD]
    expect(keys.find(id)?.key).toBe(NEW)
    expect(keys.newest().id).toBe(id)
  })

  it.each([['none', []], ['one that is too short', [NEW, OLD.subarray(1)]]])('%s is refused, and not shown', (_, configured) => {
    expect(() => masterKeys(() => configured)).toThrow(NonRetryable)
    expect(() => masterKeys(() => configured)).not.toThrow(OLD.subarray(1).toString('hex'))
  })
})
