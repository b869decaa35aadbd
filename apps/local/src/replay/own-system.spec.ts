import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startOwnSystem } from './own-system.js'

const READY = `import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
const base = Number(process.env.PORT_BASE)
for (const offset of [1, 2, 3, 4]) createServer((_, response) => response.end()).listen(base + offset, '127.0.0.1')
process.on('SIGINT', () => { writeFileSync(OUT, JSON.stringify(process.env)); process.exit(0) })`

describe('a system of its own', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'replay-own-'))))
  afterAll(() => rmSync(folder, { recursive: true }))
  const main = (name: string, script: string): string => {
    writeFileSync(join(folder, name), script.replace('OUT', JSON.stringify(join(folder, 'env.json'))))
    return join(folder, name)
  }

  it('has its own state, ports and clock, and is gone afterwards', async () => {
    const { intake, stop } = await startOwnSystem(Date.UTC(2026, 1, 1), main('ready.mjs', READY))
    expect(await fetch(new URL('/health/ready', intake)).then(({ ok }) => ok)).toBe(true)
    await stop()
    const env = JSON.parse(readFileSync(join(folder, 'env.json'), 'utf8')) as Record<string, string>
    expect(env).toMatchObject({ CLOCK: '2026-02-01T00:00:00.000Z', LOG_LEVEL: 'error', EXAMPLE: 'off', PORT_BASE: String(Number(intake.port) - 1) })
    expect(existsSync(env['STATE_DIR'] ?? '/')).toBe(false)
    await expect(fetch(intake)).rejects.toThrow()
  })

  it.each([
    ['that ends before it is ready', () => main('ends.mjs', `console.error('PORT_BASE is odd'); process.exit(3)`), /ended with 3 before it was ready:\nPORT_BASE is odd/],
    ['that is not built', () => join(folder, 'none.mjs'), /none\.mjs is not built; run npm run build/],
  ])('one %s is told with what it said', async (_, script, message) => {
    await expect(startOwnSystem(0, script())).rejects.toThrow(message)
  })
})
