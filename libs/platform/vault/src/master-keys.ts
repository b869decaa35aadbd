// Why: while one master key follows another, both must open what they wrapped. Every wrapped key names the id of its master key, so
// nobody guesses; an id that is not known here may have been configured since, so what is configured is then read again.
import { hkdfSync } from 'node:crypto'
import { NonRetryable } from '@kept-informed/kernel'
import { KEY_BYTES } from './seal.js'

/** `id` follows from the key and says nothing about it: 12 hex digits. */
export type MasterKey = { id: string; key: Buffer }

export type MasterKeys = {
  /** What new things are to be wrapped with, once a rotation has said so. */
  newest(): MasterKey
  /** undefined: not configured here, not even now. */
  find(id: string): MasterKey | undefined
  all(): readonly MasterKey[]
}

const ID_BYTES = 6

/** `configured` gives the keys as they are configured now, newest first. Throws NonRetryable when there is none, or one that is not 32 bytes. */
export function masterKeys(configured: () => readonly Buffer[]): MasterKeys {
  const read = (): [MasterKey, ...MasterKey[]] => {
    const [first, ...others] = configured().map(named)
    if (!first) throw new NonRetryable('there is no master key')
    return [first, ...others]
  }
  let known = read()
  const find = (id: string): MasterKey | undefined => known.find((one) => one.id === id)
  return {
    newest: () => known[0],
    all: () => known,
    find: (id) => {
      if (!find(id)) known = read()
      return find(id)
    },
  }
}

function named(key: Buffer): MasterKey {
  if (key.length !== KEY_BYTES) throw new NonRetryable(`the master key must be ${KEY_BYTES} bytes`)
  return { id: Buffer.from(hkdfSync('sha256', key, '', 'kept-informed/v2/id', ID_BYTES)).toString('hex'), key }
}
