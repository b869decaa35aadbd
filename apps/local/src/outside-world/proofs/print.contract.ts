// Why: what the print house does with letters, and what our provider makes of it: the same agreement in a folder and by SFTP.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type Letter, type LetterMessage, localPrintFiles, printFolderProvider, printRuns, printSftpProvider, readManifest, runFolder,
} from '@kept-informed/channels'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HOUR, SECOND } from '../fate.js'
import { anSftpServer } from './an-sftp-server.js'
import { channelProviderContract } from './channel-provider.contract.js'
import { HOUSE, type OutsideUnderTest } from './outside-under-test.contract.js'
import { aLetter, paper } from './some-messages.contract.js'

const SIX_LINES = ['Flat 14b, Second Floor', 'The Old Cotton Warehouse', '17 to 19 Quillfeather Road', 'Little Snoring', 'Exampleton-under-Wychwood', 'North Exampleshire']

export function provesPrint(outside: () => OutsideUnderTest): void {
  const letter = (change?: Parameters<typeof aLetter>[1]) => aLetter(outside().plain, change)

  describe('the port’s contract: print by SFTP', () => {
    let server: Awaited<ReturnType<typeof anSftpServer>>
    let byWire: ReturnType<typeof printSftpProvider>
    let away: ReturnType<typeof printSftpProvider>
    beforeAll(async () => {
      server = await anSftpServer(outside().folder)
      byWire = printSftpProvider({ sftp: { url: server.url, hostKey: server.hostKey, timeoutMs: 5_000 }, clock: outside().clock, ...HOUSE })
      away = printSftpProvider({ sftp: { url: 'sftp://a:b@127.0.0.1:1/', hostKey: server.hostKey, timeoutMs: 1_000 }, clock: outside().clock, ...HOUSE })
    })
    afterAll(async () => {
      await byWire.close()
      await server.close()
    })
    channelProviderContract<LetterMessage>(() => ({ provider: byWire, away, message: letter, copies: outside().lettersLike, now: outside().clock.now }), {}, 'finds')

    it('goes on in the same run and ledger as whoever writes to the folder, each letter once, and takes back', async () => {
      const [one, two, three] = [letter(), letter(), letter()]
      await outside().print.send(one)
      for (const sent of [one, two, three, two]) expect(await byWire.send(sent)).toMatchObject({ outcome: 'accepted' })
      await byWire.withdraw([three.deliveryId])
      const manifest = await readManifest(localPrintFiles(outside().folder), String((await printRuns(localPrintFiles(outside().folder))).at(-1)))
      const ours = manifest?.letters.map(({ reference }) => reference).filter((reference) => [one, two, three].some(({ deliveryId }) => deliveryId === reference))
      expect(ours).toEqual([one.deliveryId, two.deliveryId])
      expect(await byWire.send(three)).toEqual({ outcome: 'refused', permanent: true, code: 'withdrawn' })
    })

    it('speaks to no host but the one whose key it knows, and goes on after a connection broke', async () => {
      const fooled = printSftpProvider({ sftp: { url: server.url, hostKey: 'SHA256:somebody-else', timeoutMs: 5_000 }, clock: outside().clock, ...HOUSE })
      expect(await fooled.send(letter())).toMatchObject({ outcome: 'unavailable' })
      await fooled.close()
      server.cut()
      const one = letter()
      const first = await byWire.send(one)
      expect(first.outcome === 'accepted' ? first : await byWire.send(one)).toMatchObject({ outcome: 'accepted' })
    })
  })

  describe('the port’s contract: print folder', () => {
    const away = () => printFolderProvider({ folder: '/dev/null/print', clock: outside().clock, ...HOUSE })
    const subject = () => ({ provider: outside().print, away: away(), message: letter, copies: outside().lettersLike, now: outside().clock.now })
    channelProviderContract<LetterMessage>(subject, {}, 'finds')
  })

  describe('the print house', () => {
    it('collects at 17:30, reports dispatched at 15:00 on the next working day; BX9 1AS comes back after five more', async () => {
      outside().at.now = Date.parse('2027-03-12T16:00:00Z') // a Friday
      const away = await paper(['Gone'], 'bx9 1as')
      const [stays, back] = [letter(), aLetter(away)]
      for (const sent of [stays, back, stays]) expect(await outside().print.send(sent)).toMatchObject({ outcome: 'accepted' })
      await outside().until(Date.parse('2027-03-15T14:59:59Z'))
      expect(outside().notifier.told).toEqual([])
      expect((await outside().arrived('E11AA')).filter(({ reference }) => reference === stays.deliveryId)).toEqual([])
      expect(await (await fetch(`${outside().urls().world}/`)).text()).toMatch(/collected/)
      await outside().until(Date.parse('2027-03-15T15:00:00Z'))
      expect(outside().notifier.told.map(({ path, word, genuine }) => [path, genuine, word['attemptId'], word['status'], word['at']])).toEqual(
        [stays, back].map(({ attemptId }) => ['/receipts/print', true, attemptId, 'dispatched', '2027-03-15T15:00:00.000Z']),
      )
      await outside().until(Date.parse('2027-03-22T15:00:00Z'))
      const later = outside().notifier.told.slice(2).map(({ word }) => [word['deliveryId'], word['status'], word['code'], word['at']])
      expect(later).toEqual([[back.deliveryId, 'returned', 'gone-away', '2027-03-22T10:00:00.000Z']])
      const [listed] = (await outside().arrived('BX9+1AS')).filter(({ reference }) => reference === back.deliveryId)
      expect(listed).toMatchObject({ channel: 'letter', to: { lines: ['Gone'], postcode: 'bx9 1as' }, at: '2027-03-15T15:00:00.000Z', pdf: `/letters/${back.deliveryId}.pdf` })
      expect((await outside().arrived('e1 1aa')).find(({ reference }) => reference === stays.deliveryId)?.text).toMatch(/Annwyl Ada,\s+Mae newyddion. Ŵ ŵ Ŷ ŷ\./)
      const pdf = await fetch(`${outside().urls().world}${listed?.pdf}`)
      expect(pdf.headers.get('content-type')).toBe('application/pdf')
      expect(Buffer.from(await pdf.arrayBuffer()).equals(Buffer.from(away))).toBe(true)
    })

    it.each<[string, string[], Partial<Letter>]>([
      ['one line', ['1 High Street'], {}],
      ['six lines', SIX_LINES, {}],
      ['six lines in large print', SIX_LINES, { largePrint: true }],
      ['three lines in large print', ['Flat 2', '17 Quillfeather Road', 'London'], { largePrint: true }],
      ['a line that is too long for one row', ['The upper flat behind the old mill at the end of the lane that goes down to the river', 'London'], {}],
      ['Welsh names', ['Tŷ Gŵyr', 'Rhosllannerchrugog'], {}],
    ])('reads off the paper where it goes: %s', async (_name, lines, change) => {
      const one = aLetter(await paper(lines, 'E2 2BB', change))
      await outside().print.send(one)
      await outside().pass(96 * HOUR)
      expect((await outside().arrived('E22BB')).find(({ reference }) => reference === one.deliveryId)?.to).toEqual({ lines, postcode: 'E2 2BB' })
    })

    it('does not post what was taken back before the collection', async () => {
      const [stays, goes] = [letter(), letter()]
      for (const sent of [stays, goes]) await outside().print.send(sent)
      await outside().pass(SECOND)
      await outside().print.withdraw([goes.deliveryId])
      await outside().pass(96 * HOUR)
      expect(outside().notifier.told.map(({ word }) => word['deliveryId'])).toEqual([stays.deliveryId])
      expect((await outside().arrived('E11AA')).filter(({ reference }) => reference === goes.deliveryId)).toEqual([])
    })

    it('says spoiled of a file that is not the one it was promised', async () => {
      const one = letter()
      await outside().print.send(one)
      const [run] = (await printRuns(localPrintFiles(outside().folder))).slice(-1)
      await writeFile(join(runFolder(outside().folder, String(run)), `${one.deliveryId}.pdf`), 'something else')
      await outside().pass(96 * HOUR)
      expect(outside().notifier.told.map(({ word }) => [word['deliveryId'], word['status'], word['code']])).toEqual([[one.deliveryId, 'spoiled', 'file-differs']])
    })
  })
}
