import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Seen = { name: string; file: string; rule: string; found: string[] }
const root = resolve(import.meta.dirname, '../../..')

const lintRedFixtures = (): Seen[] =>
  JSON.parse(
    execFileSync(process.execPath, [resolve(import.meta.dirname, 'boundaries/lint-red-fixtures.mjs')], {
      cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    }),
  ) as Seen[]

const seen = lintRedFixtures()

describe('each boundary, broken on purpose, is refused by lint', () => {
  it.each(seen)('$name ($rule)', ({ found, rule }) => {
    expect(found).toContain(rule)
  })
})
