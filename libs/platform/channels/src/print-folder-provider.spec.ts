import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LetterMessage } from './channel-provider.js'
import { printFolderProvider } from './print-folder-provider.js'
import { manifestPath, readManifest } from './print-manifest.js'

const now = Date.parse('2026-12-01T12:00:00Z')
const clock = { now: () => now, arrivedAt: (real: number) => real }
const letter = (n: number, attemptId = `a${n}`): LetterMessage =>
  ({ channel: 'letter', attemptId, deliveryId: `d${n}`, to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, pdf: Buffer.from(`%PDF-${n}`), plainEnvelope: true, pages: 1 })
let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'print-'))))
afterEach(() => rm(folder, { recursive: true }))

describe('handing a letter to the print house', () => {
  it('is a file and a line', async () => {
    const provider = printFolderProvider({ folder: join(folder, 'new'), clock })
    expect(await provider.send(letter(1))).toEqual({ outcome: 'accepted', providerReference: 'd1' })
    expect((await readdir(join(folder, 'new'))).sort()).toEqual(['d1.pdf', 'manifest.jsonl'])
    expect(await readFile(join(folder, 'new', 'd1.pdf'), 'utf8')).toBe('%PDF-1')
    expect((await readManifest(join(folder, 'new'))).lines).toEqual([
      { attemptId: 'a1', deliveryId: 'd1', file: 'd1.pdf', sha256: createHash('sha256').update('%PDF-1').digest('hex'), pages: 1, plainEnvelope: true, to: letter(1).to, at: '2026-12-01T12:00:00.000Z' },
    ])
  })

  it('happens once, however many attempts, at once or by another process', async () => {
    const [one, other] = [printFolderProvider({ folder, clock }), printFolderProvider({ folder, clock })]
    await Promise.all([1, 2, 3, 1, 2, 3].map((n, at) => one.send(letter(n, `x${at}`))))
    await other.send(letter(2, 'later'))
    expect((await readManifest(folder)).lines.map((line) => line.deliveryId)).toEqual(['d1', 'd2', 'd3'])
  })

  it('goes on after a line that a crash cut off', async () => {
    const provider = printFolderProvider({ folder, clock })
    await provider.send(letter(1))
    await appendFile(manifestPath(folder), '{"attemptId":"a2","deliv')
    expect(await provider.reconcile(letter(2), now)).toEqual({ found: false })
    await provider.send(letter(2))
    expect((await readManifest(folder)).lines.map((line) => line.deliveryId)).toEqual(['d1', 'd2'])
    expect(await printFolderProvider({ folder, clock }).reconcile(letter(2), now)).toEqual({ found: true, providerReference: 'd2' })
  })

  it('taken back, it leaves no file, no name and no address; the other letters stand as they stood', async () => {
    const provider = printFolderProvider({ folder, clock })
    for (const n of [1, 2, 3]) await provider.send({ ...letter(n), to: { lines: [`${n} Zoë’s Row`], postcode: 'E1 1AA' } })
    const readTo = (await readManifest(folder)).next
    await provider.withdraw?.(['d2', 'd-never'])
    await provider.withdraw?.(['d2'])
    const text = await readFile(manifestPath(folder), 'utf8')
    expect(text).not.toMatch(/2 Zo|%PDF-2/)
    expect(text).not.toContain(createHash('sha256').update('%PDF-2').digest('hex'))
    expect((await readdir(folder)).sort()).toEqual(['d1.pdf', 'd3.pdf', 'manifest.jsonl'])
    const line = { attemptId: 'a2', deliveryId: 'd2', file: 'd2.pdf', at: '2026-12-01T12:00:00.000Z', withdrawn: true }
    expect(await readManifest(folder)).toMatchObject({ lines: [{ deliveryId: 'd1' }, { deliveryId: 'd3' }], withdrawn: [line, line] })
    expect(await readManifest(folder, readTo)).toMatchObject({ lines: [], withdrawn: [line] })
    await provider.send(letter(2, 'again'))
    await printFolderProvider({ folder, clock }).send(letter(2, 'by another'))
    expect((await readManifest(folder)).lines.map(({ deliveryId }) => deliveryId)).toEqual(['d1', 'd3'])
  })

  it('is unavailable when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await printFolderProvider({ folder: join(folder, 'file'), clock }).send(letter(1))).toMatchObject({ outcome: 'unavailable' })
  })
})
