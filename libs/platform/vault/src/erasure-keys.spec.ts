import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { NonRetryable } from '@kept-informed/kernel'
import { openErasureKeys } from './index.js'

const home = mkdtempSync(join(tmpdir(), 'erasure-keys-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let folders = 0
const freshFolder = (): string => join(home, `keys-${(folders += 1)}`)
const PERSONS = Array.from({ length: 100 }, (_, n) => `v-${n}`)

describe('the folder of erasure keys', () => {
  it('is made once, for this user only, and is the same after a restart', async () => {
    const folder = freshFolder()
    const keys = await openErasureKeys(folder)
    const again = await openErasureKeys(folder)
    expect(again.id).toBe(keys.id)
    expect(PERSONS.map((person) => again.keyOf(person))).toEqual(PERSONS.map((person) => keys.keyOf(person)))
    expect(statSync(folder).mode & 0o077).toBe(0)
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
  })

  it('is another one elsewhere', async () => {
    const [one, other] = [await openErasureKeys(freshFolder()), await openErasureKeys(freshFolder())]
    expect(one.id).not.toBe(other.id)
    expect(one.keyOf('v-1')).not.toEqual(other.keyOf('v-1'))
  })

  it('two that begin at once share one', async () => {
    const folder = freshFolder()
    const opened = await Promise.all(Array.from({ length: 5 }, () => openErasureKeys(folder)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(new Set(opened.map((keys) => keys.keyOf('v-1')?.toString('hex'))).size).toBe(1)
  })

  it('who is destroyed is so for good, here, after a restart and for another process; nobody else is', async () => {
    const folder = freshFolder()
    const [keys, another] = [await openErasureKeys(folder), await openErasureKeys(folder)]
    const before = new Map(PERSONS.map((person) => [person, keys.keyOf(person)]))
    const gone = PERSONS.slice(0, 30)
    await keys.destroy(gone)
    await keys.destroy(gone.slice(0, 3))
    const restarted = await openErasureKeys(folder)
    for (const person of PERSONS) {
      const expected = gone.includes(person) ? null : before.get(person)
      expect([keys.keyOf(person), restarted.keyOf(person), keys.isDestroyed(person)]).toEqual([expected, expected, gone.includes(person)])
    }
    await eventually(() => expect(gone.map((person) => another.keyOf(person))).toEqual(gone.map(() => null)))
    expect(readdirSync(folder).filter((file) => file.includes('new'))).toEqual([])
  })

  it('that is not whole is refused rather than taken for an erasure', async () => {
    const folder = freshFolder()
    const keys = await openErasureKeys(folder)
    await keys.destroy(['v-1'])
    for (const file of readdirSync(folder).filter((name) => name !== 'id')) {
      const path = join(folder, file)
      writeFileSync(path, readFileSync(path).subarray(0, -30))
    }
    const cut = await openErasureKeys(folder)
    expect(() => cut.keyOf('v-1')).toThrow(NonRetryable)
  })
})

async function eventually(look: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return look()
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
