import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { workingCalendar } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LetterMessage } from './channel-provider.js'
import { localPrintFiles } from './local-print-files.js'
import { printFolderProvider } from './print-provider.js'
import { manifestPath, printRuns, readManifest, runFolder } from './print-run.js'

const TUESDAY = '2026-12-01'
const WEDNESDAY = '2026-12-02'
let now = 0
const clock = { now: () => now, arrivedAt: (real: number) => real }
const calendar = workingCalendar()
const letter = (n: number, attemptId = `a${n}`): LetterMessage =>
  ({ channel: 'letter', attemptId, deliveryId: `d${n}`, to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, pdf: Buffer.from(`%PDF-${n}`), plainEnvelope: true, pages: 1 })
let folder = ''
const provider = (of = folder) => printFolderProvider({ folder: of, clock, posting: DEFAULT_POSTING, calendar, returnAddress: ['PO Box 1', 'N1 9GU'] })
const references = async (run: string, of = folder) => (await readManifest(localPrintFiles(of), run))?.letters.map(({ reference }) => reference)
beforeEach(async () => {
  now = Date.parse(`${TUESDAY}T12:00:00Z`)
  folder = await mkdtemp(join(tmpdir(), 'print-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('handing a letter to the print house', () => {
  it('is a file, a line in the ledger and a place in the manifest of the day’s run', async () => {
    const inner = join(folder, 'new')
    expect(await provider(inner).send(letter(1))).toEqual({ outcome: 'accepted', providerReference: 'd1' })
    expect((await readdir(inner)).sort()).toEqual([TUESDAY, 'ledger.jsonl'])
    expect((await readdir(join(inner, TUESDAY))).sort()).toEqual(['d1.pdf', 'manifest.json'])
    expect(await readFile(join(inner, TUESDAY, 'd1.pdf'), 'utf8')).toBe('%PDF-1')
    expect(await readManifest(localPrintFiles(inner), TUESDAY)).toEqual({
      run: TUESDAY, collectedAt: '2026-12-01T17:30:00.000Z', returnAddress: ['PO Box 1', 'N1 9GU'], count: 1,
      letters: [{ reference: 'd1', attemptId: 'a1', file: 'd1.pdf', sha256: createHash('sha256').update('%PDF-1').digest('hex'), pages: 1, postage: 'first', plainEnvelope: true, handedOverAt: '2026-12-01T12:00:00.000Z' }],
    })
  })

  it('writes down nowhere but on the paper where it goes', async () => {
    await provider().send(letter(1))
    for (const path of [manifestPath(folder, TUESDAY), join(folder, 'ledger.jsonl')]) expect(await readFile(path, 'utf8')).not.toMatch(/High Street|E1 1AA/)
  })

  it.each([
    ['at the cut-off', `${TUESDAY}T17:30:00Z`, TUESDAY],
    ['a moment later', `${TUESDAY}T17:30:00.001Z`, WEDNESDAY],
    ['on Christmas Day', '2026-12-25T09:00:00Z', '2026-12-29'],
  ])('%s is of the run of its day', async (_name, at, run) => {
    now = Date.parse(at)
    await provider().send(letter(1))
    expect(await printRuns(localPrintFiles(folder))).toEqual([run])
  })

  it('happens once, however many attempts, at once or by another process', async () => {
    const [one, other] = [provider(), provider()]
    const answers = await Promise.all([1, 2, 3, 1, 2, 3].map((n, at) => one.send(letter(n, `x${at}`))))
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(6).fill('accepted'))
    await other.send(letter(2, 'later'))
    now = Date.parse(`${WEDNESDAY}T12:00:00Z`)
    await provider().send(letter(3, 'much later'))
    expect(await references(TUESDAY)).toEqual(['d1', 'd2', 'd3'])
    expect(await printRuns(localPrintFiles(folder))).toEqual([TUESDAY])
  })

  it('loses nothing between processes that write at the same time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 30 }), async (sends) => {
      const home = await mkdtemp(join(folder, 'run-'))
      const three = [provider(home), provider(home), provider(home)]
      // One process holds a delivery at a time.
      await Promise.all(sends.map(([, n]) => three[n % 3]?.send(letter(n))))
      const manifest = await readManifest(localPrintFiles(home), TUESDAY)
      expect(new Set(manifest?.letters.map(({ reference }) => reference))).toEqual(new Set(sends.map(([, n]) => `d${n}`)))
      expect(manifest?.count).toBe(manifest?.letters.length)
      for (const { file, sha256 } of manifest?.letters ?? []) expect(createHash('sha256').update(await readFile(join(runFolder(home, TUESDAY), file))).digest('hex')).toBe(sha256)
    }), { numRuns: 25 })
  })

  it('is unavailable when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await provider(join(folder, 'file')).send(letter(1))).toMatchObject({ outcome: 'unavailable' })
  })
})

describe('after a crash', () => {
  it('in the middle of a line', async () => {
    await provider().send(letter(1))
    await appendFile(join(folder, 'ledger.jsonl'), '{"act":"handed-over","run":"2026')
    expect(await provider().reconcile(letter(2), now)).toEqual({ found: false })
    await provider().send(letter(2))
    expect(await references(TUESDAY)).toEqual(['d1', 'd2'])
    expect(await provider().reconcile(letter(2), now)).toEqual({ found: true, providerReference: 'd2' })
  })

  it.each([
    ['is in the manifest when it is looked for', async () => void (await provider().reconcile(letter(1), now))],
    ['is in the manifest when it is tried again', async () => void (await provider().send(letter(1, 'again')))],
    ['is in the manifest when another letter comes', async () => void (await provider().send(letter(2)))],
  ])('between the ledger and the manifest, the letter %s', async (_name, next) => {
    await provider().send(letter(1))
    await rm(manifestPath(folder, TUESDAY))
    await next()
    expect(await references(TUESDAY)).toContain('d1')
  })

  it('between the ledger and the manifest, and looked for too late for that run: it is of the next', async () => {
    await provider().send(letter(1))
    await rm(manifestPath(folder, TUESDAY))
    now = Date.parse(`${WEDNESDAY}T09:00:00Z`)
    expect(await provider().reconcile(letter(1), now)).toEqual({ found: false })
    await provider().send(letter(1))
    expect(await references(WEDNESDAY)).toEqual(['d1'])
    expect(await provider().reconcile(letter(1), now)).toEqual({ found: true, providerReference: 'd1' })
  })

  it('a run that the print house has taken away is not printed again', async () => {
    await provider().send(letter(1))
    await rm(runFolder(folder, TUESDAY), { recursive: true })
    now = Date.parse(`${WEDNESDAY}T09:00:00Z`)
    expect(await provider().send(letter(1))).toMatchObject({ outcome: 'accepted' })
    expect(await printRuns(localPrintFiles(folder))).toEqual([])
  })
})

describe('taking a letter back', () => {
  const ledger = () => readFile(join(folder, 'ledger.jsonl'), 'utf8')

  it('before it is collected takes it out of the manifest, and leaves no file and nothing of it; the others stand', async () => {
    for (const n of [1, 2, 3]) await provider().send(letter(n))
    const before = await readManifest(localPrintFiles(folder), TUESDAY)
    await provider().withdraw(['d2', 'd-never'])
    await provider().withdraw(['d2'])
    expect(await readManifest(localPrintFiles(folder), TUESDAY)).toEqual({ ...before, count: 2, letters: [before?.letters[0], before?.letters[2]] })
    expect((await readdir(runFolder(folder, TUESDAY))).sort()).toEqual(['d1.pdf', 'd3.pdf', 'manifest.json'])
    expect(await ledger()).not.toMatch(new RegExp(`"a2"|${before?.letters[1]?.sha256}`))
    for (const hash of [before?.letters[0]?.sha256, before?.letters[2]?.sha256]) expect(await ledger()).toContain(hash)
    await provider().send(letter(4))
    expect(await references(TUESDAY)).toEqual(['d1', 'd3', 'd4'])
  })

  it('after that destroys our copy, and the manifest still says what was collected', async () => {
    await provider().send(letter(1))
    now = Date.parse(`${TUESDAY}T17:30:00.001Z`)
    await provider().withdraw(['d1'])
    expect(await readdir(runFolder(folder, TUESDAY))).toEqual(['manifest.json'])
    expect(await references(TUESDAY)).toEqual(['d1'])
  })

  it('is done again where a crash left it half done', async () => {
    await provider().send(letter(1))
    await provider().withdraw(['d1'])
    await writeFile(join(runFolder(folder, TUESDAY), 'd1.pdf'), '%PDF-1')
    await writeFile(join(runFolder(folder, TUESDAY), '.d1.pdf.tmp'), '%PD')
    await provider().withdraw(['d1'])
    expect(await readdir(runFolder(folder, TUESDAY))).toEqual(['manifest.json'])
  })

  it('holds for a letter that comes only now, and for the next attempt', async () => {
    const inner = join(folder, 'new')
    await provider(inner).withdraw(['d1'])
    expect(await provider(inner).send(letter(1))).toEqual({ outcome: 'refused', permanent: true, code: 'withdrawn' })
    const one = provider()
    await one.send(letter(2))
    await provider().withdraw(['d2'])
    expect(await one.send(letter(2, 'again'))).toMatchObject({ outcome: 'refused' })
    expect(await provider().send(letter(2, 'by another'))).toMatchObject({ outcome: 'refused' })
    expect(await references(TUESDAY)).toEqual([])
  })
})
