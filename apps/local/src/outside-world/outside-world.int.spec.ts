// Why: the simulators and our own providers are tested on each other, over the wire.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  bounceAddresses, bounceServer, type ChannelProvider, type EmailMessage, type Letter, type LetterMessage, type LetterPaper, localPrintFiles, notifyEmailProvider, notifyLetterProvider, type NotifyService, notifyService, notifySmsProvider,
  printFolderProvider, printRuns, printSftpProvider, readManifest, runFolder, type SmsMessage, renderLetter, smtpProvider, twilioProvider,
} from '@kept-informed/channels'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import type { LetterPart } from '@kept-informed/wording'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aNotifier } from './a-notifier.js'
import { anSftpServer } from './an-sftp-server.js'
import type { ArrivedMessage } from './arrived-messages.query.js'
import { channelProviderContract } from './channel-provider.contract.js'
import { HOUR, SECOND } from './fate.js'
import { type OutsideWorld, type OutsideWorldOptions, startOutsideWorld } from './start-outside-world.js'

const notify = { apiKey: `test-${randomUUID()}-${randomUUID()}`, templates: { sms: randomUUID(), email: randomUUID() } }
const twilio = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'secret' }

let time = Date.parse('2026-12-01T12:00:00Z')
const clock = { now: () => time, arrivedAt: (real: number) => real }
let database: Awaited<ReturnType<typeof testDatabase>>
let notifier: Awaited<ReturnType<typeof aNotifier>>
let options: OutsideWorldOptions
let world: OutsideWorld
let sms: ReturnType<typeof twilioProvider>
let email: ReturnType<typeof smtpProvider>
let print: ReturnType<typeof printFolderProvider>
const returns = bounceAddresses('a key of sixteen or more', 'bounces.police.test')
const heard: unknown[][] = []
let bounces: Awaited<ReturnType<typeof bounceServer>>
let folder = ''
let plain: Uint8Array
const house = { posting: DEFAULT_POSTING, calendar: workingCalendar(), returnAddress: ['PO Box 1'] }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'))
  ;[database, notifier] = await Promise.all([testDatabase('outside'), aNotifier(twilio.authToken)])
  bounces = await bounceServer({ port: 0, host: '127.0.0.1', addresses: returns, heard: async ({ attemptId, word, code, at }) => void heard.push([attemptId, word, code, at]), notUnderstood: () => heard.push(['odd']), failed: (error) => heard.push(['failed', error]) })
  options = {
    databaseUrl: database.url, clock, ports: { world: 0, twilio: 0, smtp: 0, notify: 0 }, notifierUrl: notifier.url, bouncesUrl: `smtp://127.0.0.1:${bounces.port}`, receiptTokens: { smtp: 'token-smtp', print: 'token-print', 'govuk-notify': 'token-govuk-notify' },
    twilio, notify, printFolder: folder, calendar: house.calendar, posting: house.posting, log: () => undefined,
  }
  world = await startOutsideWorld(options)
  sms = twilioProvider({ ...twilio, sender: { from: '+447700900999' }, baseUrl: world.urls.twilio, publicUrl: notifier.url, timeoutMs: 5_000 })
  email = smtpProvider({ url: world.urls.smtp, mailFrom: 'Police <news@police.test>', timeoutMs: 5_000, clock })
  print = printFolderProvider({ folder, clock, ...house })
  plain = await paper(['1 High Street'], 'E1 1AA')
}, 60_000)
afterAll(async () => {
  await Promise.all([sms.close(), email.close(), print.close()])
  await world.close()
  await Promise.all([database.drop(), notifier.close(), bounces.close(), rm(folder, { recursive: true })])
})
beforeEach(async () => {
  await until(time + 24 * HOUR)
  notifier.told.length = 0
})

/** What falls due in between runs in order, at its own time, as the local clock does it. */
async function until(to: number): Promise<void> {
  for (;;) {
    const due = (await Promise.all(world.sweeps.map((sweep) => sweep.nextDueAt()))).filter((at) => at !== null)
    if (due.length === 0 || Math.min(...due) > to) break
    time = Math.max(time, Math.min(...due))
    for (const sweep of world.sweeps) while ((await sweep.run(time)) > 0);
  }
  time = to
}
const arrived = async (to: string): Promise<ArrivedMessage[]> => (await (await fetch(`${world.urls.world}/messages?to=${to}`)).json()) as ArrivedMessage[]

const WORDS: LetterPart = { language: 'cy', date: '12 Mawrth 2027', salutation: 'Annwyl Ada,', sections: [{ heading: null, paragraphs: ['Mae newyddion. Ŵ ŵ Ŷ ŷ.'] }], senderName: 'Heddlu', senderContact: '101' }
const paper = async (lines: string[], postcode: string, change: Partial<Letter> = {}, kind: LetterPaper = 'window'): Promise<Uint8Array> =>
  (await renderLetter({ parts: [WORDS], largePrint: false, easyRead: false, reference: 'KI-1', addressLines: ['Ada Byron', ...lines], postcode, returnAddress: ['PO Box 1'], ...change }, kind)).pdf

/** What, to whom, the answers one after the other, the receipts in order, how long after, and how many arrived. */
type Row = [string, string, string[], string[], { after: number; arrivals: number }]

const ids = () => ({ attemptId: randomUUID(), deliveryId: randomUUID() })
const aText = (change: { to?: string; deliveryId?: string } = {}): SmsMessage => ({ channel: 'sms', ...ids(), to: '+447700900123', text: `There is news. Call 101, quote ${randomUUID().slice(0, 6)}.`, ...change })
const aMail = (change: { to?: string; deliveryId?: string } = {}): EmailMessage => ({ channel: 'email', ...ids(), to: 'ada+x@example.org', subject: 'News about your case – ŵŷ', text: 'Dear Ada', html: '<h1>Dear Ada</h1>', ...change })
const aLetter = (change: { to?: LetterMessage['to']; deliveryId?: string; pdf?: Uint8Array } = {}): LetterMessage => ({ channel: 'letter', ...ids(), to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, pdf: plain, plainEnvelope: true, pages: 1, ...change })

describe('the port’s contract: twilio', () => {
  const copies = async (message: SmsMessage) => (await arrived(message.to)).filter(({ text }) => text === message.text).length
  const away = twilioProvider({ ...twilio, sender: { from: '+447700900999' }, baseUrl: 'http://127.0.0.1:1', publicUrl: 'http://x', timeoutMs: 1_000 })
  afterAll(() => away.close())
  channelProviderContract<SmsMessage>(() => ({ provider: sms, away, message: aText, copies, now: clock.now }), { permanent: '12345', cut: '+447700900006' }, 'finds')
})
describe('the port’s contract: smtp', () => {
  const copies = async (message: EmailMessage) => (await arrived(message.to)).filter(({ reference }) => reference === message.deliveryId).length
  const away = smtpProvider({ url: 'smtp://127.0.0.1:1', mailFrom: 'a@b.test', timeoutMs: 1_000 })
  afterAll(() => away.close())
  channelProviderContract<EmailMessage>(() => ({ provider: email, away, message: aMail, copies, now: clock.now }), { permanent: 'perm-fail@simulator.test', temporary: 'temp-fail@simulator.test', cut: 'lost-answer@simulator.test' }, 'cannot-tell')
})
describe('the port’s contract: GOV.UK Notify', () => {
  const away = notifyService({ apiKey: notify.apiKey, baseUrl: 'http://127.0.0.1:1', timeoutMs: 1_000 })
  let service: NotifyService
  let texts: ChannelProvider<SmsMessage>
  let mails: ChannelProvider<EmailMessage>
  let letters: ChannelProvider<LetterMessage>
  let paperOfNotify: Uint8Array
  beforeAll(async () => {
    service = notifyService({ apiKey: notify.apiKey, baseUrl: world.urls.notify, timeoutMs: 5_000 })
    texts = notifySmsProvider({ service, templateId: notify.templates.sms })
    mails = notifyEmailProvider({ service, templateId: notify.templates.email })
    letters = notifyLetterProvider({ service })
    paperOfNotify = await paper(['1 High Street'], 'E1 1AA', {}, 'govuk-notify')
  })
  afterAll(async () => {
    for (const provider of [texts, mails, letters]) await provider.close()
    await away.close()
  })
  const letter = (change: { to?: LetterMessage['to']; deliveryId?: string; pdf?: Uint8Array } = {}) => aLetter({ pdf: paperOfNotify, ...change })

  describe('texts', () => {
    const copies = async (message: SmsMessage) => (await arrived(message.to)).filter(({ reference }) => reference === message.attemptId).length
    channelProviderContract<SmsMessage>(() => ({ provider: texts, away: notifySmsProvider({ service: away, templateId: 't' }), message: aText, copies, now: clock.now }), { permanent: '12345', cut: '+447700900006' }, 'finds')
  })
  describe('emails', () => {
    const copies = async (message: EmailMessage) => (await arrived(message.to)).filter(({ reference }) => reference === message.attemptId).length
    channelProviderContract<EmailMessage>(() => ({ provider: mails, away: notifyEmailProvider({ service: away, templateId: 't' }), message: aMail, copies, now: clock.now }), { permanent: 'nowhere', cut: 'lost-answer@simulator.test' }, 'finds')
  })
  describe('letters', () => {
    const copies = async ({ deliveryId, to }: LetterMessage) => {
      await until(time + 96 * HOUR)
      return (await arrived(to.postcode)).filter(({ reference }) => reference === deliveryId).length
    }
    channelProviderContract<LetterMessage>(() => ({ provider: letters, away: notifyLetterProvider({ service: away }), message: letter, copies, now: clock.now }), {}, 'finds')
  })

  it.each([
    ['permanent failure', '+447700900002', ['permanent-failure'], 0],
    ['temporary failure', '+447700900003', ['temporary-failure'], 0],
    ['any other', '+447700900125', ['delivered'], 1],
    ['no receipt ever', '+447700900005', [], 1],
    ['late', '+447700900007', ['delivered', 'delivered'], 1],
  ])('texts to the special numbers: %s', async (_name, to, words, arrivals) => {
    const message = aText({ to })
    expect(await texts.send(message)).toMatchObject({ outcome: 'accepted' })
    await until(time + 3 * HOUR)
    expect(notifier.told.map(({ path, genuine, word }) => [path, genuine, word['reference'], word['status']])).toEqual(words.map((word) => ['/receipts/govuk-notify', true, message.attemptId, word]))
    expect((await arrived(encodeURIComponent(to))).filter(({ reference }) => reference === message.attemptId)).toHaveLength(arrivals)
  })

  it.each([
    ['perm-fail@simulator.test', ['permanent-failure']],
    ['temp-fail@simulator.test', ['temporary-failure']],
    ['bounce@simulator.test', ['delivered', 'permanent-failure']],
  ])('mails to %s', async (to, words) => {
    expect(await mails.send(aMail({ to }))).toMatchObject({ outcome: 'accepted' })
    await until(time + 3 * HOUR)
    expect(notifier.told.map(({ word }) => word['status'])).toEqual(words)
  })

  it('a letter is asked about: accepted, then received; on paper for another window it fails their check', async () => {
    const [good, wrong] = [await letters.send(letter()), await letters.send(letter({ pdf: plain }))]
    const word = async (sent: typeof good) => (sent.outcome === 'accepted' ? (await letters.standing?.(sent.providerReference))?.word : undefined)
    expect([await word(good), await word(wrong)]).toEqual(['accepted', 'validation-failed'])
    await until(time + 96 * HOUR)
    expect(await word(good)).toBe('received')
  })

  it('a wrong key, or a template that is not there, is our trouble and not the victim’s', async () => {
    const stranger = notifySmsProvider({ service: notifyService({ apiKey: `x-${randomUUID()}-${randomUUID()}`, baseUrl: world.urls.notify, timeoutMs: 1_000 }), templateId: 't' })
    expect(await stranger.send(aText())).toEqual({ outcome: 'unavailable', code: 'authentication', retryAfterMs: null })
    await stranger.close()
    const templateless = notifySmsProvider({ service, templateId: randomUUID() })
    expect(await templateless.send(aText())).toEqual({ outcome: 'unavailable', code: 'template', retryAfterMs: null })
    await templateless.close()
    expect(await texts.send({ ...aText(), text: 'x'.repeat(919) })).toEqual({ outcome: 'refused', permanent: true, code: 'too-long' })
  })
})
describe('the port’s contract: print by SFTP', () => {
  let server: Awaited<ReturnType<typeof anSftpServer>>
  let byWire: ReturnType<typeof printSftpProvider>
  let away: ReturnType<typeof printSftpProvider>
  beforeAll(async () => {
    server = await anSftpServer(folder)
    byWire = printSftpProvider({ sftp: { url: server.url, hostKey: server.hostKey, timeoutMs: 5_000 }, clock, ...house })
    away = printSftpProvider({ sftp: { url: 'sftp://a:b@127.0.0.1:1/', hostKey: server.hostKey, timeoutMs: 1_000 }, clock, ...house })
  })
  afterAll(async () => {
    await byWire.close()
    await server.close()
  })
  const copies = async ({ deliveryId, to }: LetterMessage) => {
    await until(time + 96 * HOUR)
    return (await arrived(to.postcode)).filter(({ reference }) => reference === deliveryId).length
  }
  channelProviderContract<LetterMessage>(() => ({ provider: byWire, away, message: aLetter, copies, now: clock.now }), {}, 'finds')

  it('goes on in the same run and ledger as whoever writes to the folder, each letter once, and takes back', async () => {
    const [one, two, three] = [aLetter(), aLetter(), aLetter()]
    await print.send(one)
    for (const letter of [one, two, three, two]) expect(await byWire.send(letter)).toMatchObject({ outcome: 'accepted' })
    await byWire.withdraw([three.deliveryId])
    const manifest = await readManifest(localPrintFiles(folder), String((await printRuns(localPrintFiles(folder))).at(-1)))
    const ours = manifest?.letters.map(({ reference }) => reference).filter((reference) => [one, two, three].some(({ deliveryId }) => deliveryId === reference))
    expect(ours).toEqual([one.deliveryId, two.deliveryId])
    expect(await byWire.send(three)).toEqual({ outcome: 'refused', permanent: true, code: 'withdrawn' })
  })

  it('speaks to no host but the one whose key it knows, and goes on after a connection broke', async () => {
    const fooled = printSftpProvider({ sftp: { url: server.url, hostKey: 'SHA256:somebody-else', timeoutMs: 5_000 }, clock, ...house })
    expect(await fooled.send(aLetter())).toMatchObject({ outcome: 'unavailable' })
    await fooled.close()
    server.cut()
    const letter = aLetter()
    const first = await byWire.send(letter)
    expect(first.outcome === 'accepted' ? first : await byWire.send(letter)).toMatchObject({ outcome: 'accepted' })
  })
})
describe('the port’s contract: print folder', () => {
  const copies = async ({ deliveryId, to }: LetterMessage) => {
    await until(time + 96 * HOUR)
    return (await arrived(to.postcode)).filter(({ reference }) => reference === deliveryId).length
  }
  const away = printFolderProvider({ folder: '/dev/null/print', clock, ...house })
  channelProviderContract<LetterMessage>(() => ({ provider: print, away, message: aLetter, copies, now: clock.now }), {}, 'finds')
})

describe('numbers that the Twilio simulator treats specially, by our provider', () => {
  it.each<Row>([
    ['permanent failure', '+447700900002', ['accepted'], ['sent', 'undelivered 30005'], { after: SECOND, arrivals: 0 }],
    ['temporary failure', '+447700900003', ['accepted', 'accepted', 'accepted', 'accepted'], ['sent', 'undelivered 30003', 'sent', 'undelivered 30003', 'sent', 'undelivered 30003', 'sent', 'undelivered 30003'], { after: SECOND, arrivals: 0 }],
    ['twice', '+447700900004', ['accepted', 'accepted', 'accepted'], ['sent', 'undelivered 30003', 'sent', 'undelivered 30003', 'sent', 'delivered'], { after: SECOND, arrivals: 1 }],
    ['any other', '+447700900124', ['accepted'], ['sent', 'delivered'], { after: SECOND, arrivals: 1 }],
    ['no receipt ever', '+447700900005', ['accepted'], [], { after: 48 * HOUR, arrivals: 1 }],
    ['lost answer', '+447700900006', ['unknown'], ['sent', 'delivered'], { after: SECOND, arrivals: 1 }],
    ['late', '+447700900007', ['accepted'], ['delivered', 'sent', 'delivered', 'sent'], { after: 2 * HOUR, arrivals: 1 }],
  ])('%s', async (_name, to, outcomes, words, { after, arrivals }) => {
    const message = aText({ to })
    for (const outcome of outcomes) {
      expect(await sms.send(message)).toMatchObject({ outcome })
      await until(time + after - 1)
      const before = notifier.told.length
      await until(time + 1)
      if (words.length > 0) expect(notifier.told.length).toBeGreaterThan(before)
    }
    expect(notifier.told.map(({ word }) => [word['MessageStatus'], word['ErrorCode']].filter(Boolean).join(' '))).toEqual(words)
    expect(notifier.told.every(({ genuine, path }) => genuine && path === `/receipts/twilio/${message.attemptId}`)).toBe(true)
    const there = (await arrived(encodeURIComponent(to))).filter(({ text }) => text === message.text)
    expect(there).toHaveLength(arrivals)
    if (there[0]) expect(there[0]).toMatchObject({ channel: 'sms', to, from: '+447700900999', reference: message.attemptId, providerReference: expect.stringMatching(/^SM[0-9a-f]{32}$/), at: expect.stringMatching(/Z$/) })
  })

  it('each message is counted by itself at the number that fails twice', async () => {
    const [one, other] = [aText({ to: '+447700900004' }), aText({ to: '+447700900004' })]
    for (const message of [one, other, one, other, one, other]) await sms.send(message)
    expect((await arrived('+447700900004')).filter(({ text }) => text === one.text || text === other.text)).toHaveLength(2)
  })

  it('a wrong password is our trouble, not the victim’s', async () => {
    const stranger = twilioProvider({ ...twilio, authToken: 'wrong', sender: { from: '+447700900999' }, baseUrl: world.urls.twilio, publicUrl: notifier.url, timeoutMs: 1_000 })
    expect(await stranger.send(aText())).toEqual({ outcome: 'unavailable', code: '20003', retryAfterMs: null })
    await stranger.close()
  })
})

describe('addresses that the relay treats specially, by our provider', () => {
  it.each<Row>([
    ['permanent failure', 'perm-fail@simulator.test', ['refused'], [], { after: SECOND, arrivals: 0 }],
    ['temporary failure', 'temp-fail@simulator.test', ['refused', 'refused', 'refused', 'refused'], [], { after: SECOND, arrivals: 0 }],
    ['twice', 'twice@simulator.test', ['refused', 'refused', 'accepted'], ['delivered'], { after: SECOND, arrivals: 1 }],
    ['bounce', 'bounce@simulator.test', ['accepted'], ['delivered', 'bounced 5.2.1'], { after: HOUR, arrivals: 0 }],
    ['any other', 'grace@example.org', ['accepted'], ['delivered'], { after: SECOND, arrivals: 1 }],
    ['no receipt ever', 'silent@simulator.test', ['accepted'], [], { after: 48 * HOUR, arrivals: 1 }],
    ['lost answer', 'lost-answer@simulator.test', ['unknown'], ['delivered'], { after: SECOND, arrivals: 1 }],
    ['late', 'late@simulator.test', ['accepted'], ['delivered', 'accepted', 'delivered', 'accepted'], { after: 2 * HOUR, arrivals: 1 }],
  ])('%s', async (_name, to, outcomes, words, { after, arrivals }) => {
    const message = aMail({ to })
    for (const outcome of outcomes) expect(await email.send(message)).toMatchObject({ outcome })
    await until(time + after - 1)
    const early = notifier.told.length
    await until(time + 1)
    if (words.length > 0) expect(notifier.told.length).toBeGreaterThan(early)
    expect(notifier.told.map(({ word }) => [word['status'], word['code']].filter(Boolean).join(' '))).toEqual(words)
    for (const { path, genuine, word } of notifier.told) {
      expect({ path, genuine }).toEqual({ path: '/receipts/smtp', genuine: true })
      expect(word).toMatchObject({ attemptId: message.attemptId, deliveryId: message.deliveryId, providerReference: `<${message.deliveryId}@police.test>`, at: expect.stringMatching(/Z$/) })
    }
    const there = (await arrived(to)).filter(({ reference }) => reference === message.deliveryId)
    expect(there).toHaveLength(arrivals)
    if (there[0]) expect(there[0]).toMatchObject({ channel: 'email', to, from: '"Police" <news@police.test>', subject: message.subject, text: 'Dear Ada', html: '<h1>Dear Ada</h1>', providerReference: `<${message.deliveryId}@police.test>` })
  })
})

it('a bounce comes by mail, an hour later, to where the message said; delivered is still told as a receipt', async () => {
  const ours = smtpProvider({ url: world.urls.smtp, mailFrom: 'Police <news@police.test>', timeoutMs: 5_000, clock, bounceTo: returns.of })
  const message = aMail({ to: 'bounce@simulator.test' })
  expect(await ours.send(message)).toMatchObject({ outcome: 'accepted' })
  const from = time
  await until(from + HOUR - 1)
  expect([notifier.told.map(({ word }) => word['status']), heard]).toEqual([['delivered'], []])
  await until(from + HOUR)
  expect(heard).toEqual([[message.attemptId, 'bounced', '5.2.1', Math.floor((from + HOUR) / SECOND) * SECOND]])
  await ours.close()
})

describe('the print house', () => {
  it('collects at 17:30, reports dispatched at 15:00 on the next working day; BX9 1AS comes back after five more', async () => {
    time = Date.parse('2027-03-12T16:00:00Z') // a Friday
    const away = await paper(['Gone'], 'bx9 1as')
    const [stays, back] = [aLetter(), aLetter({ pdf: away })]
    for (const letter of [stays, back, stays]) expect(await print.send(letter)).toMatchObject({ outcome: 'accepted' })
    await until(Date.parse('2027-03-15T14:59:59Z'))
    expect(notifier.told).toEqual([])
    expect((await arrived('E11AA')).filter(({ reference }) => reference === stays.deliveryId)).toEqual([])
    expect(await (await fetch(`${world.urls.world}/`)).text()).toMatch(/collected/)
    await until(Date.parse('2027-03-15T15:00:00Z'))
    expect(notifier.told.map(({ path, word, genuine }) => [path, genuine, word['attemptId'], word['status'], word['at']])).toEqual(
      [stays, back].map(({ attemptId }) => ['/receipts/print', true, attemptId, 'dispatched', '2027-03-15T15:00:00.000Z']),
    )
    await until(Date.parse('2027-03-22T15:00:00Z'))
    expect(notifier.told.slice(2).map(({ word }) => [word['deliveryId'], word['status'], word['code'], word['at']])).toEqual([[back.deliveryId, 'returned', 'gone-away', '2027-03-22T10:00:00.000Z']])
    const [listed] = (await arrived('BX9+1AS')).filter(({ reference }) => reference === back.deliveryId)
    expect(listed).toMatchObject({ channel: 'letter', to: { lines: ['Gone'], postcode: 'bx9 1as' }, at: '2027-03-15T15:00:00.000Z', pdf: `/letters/${back.deliveryId}.pdf` })
    expect((await arrived('e1 1aa')).find(({ reference }) => reference === stays.deliveryId)?.text).toMatch(/Annwyl Ada,\s+Mae newyddion. Ŵ ŵ Ŷ ŷ\./)
    const pdf = await fetch(`${world.urls.world}${listed?.pdf}`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await pdf.arrayBuffer()).equals(Buffer.from(away))).toBe(true)
  })

  it.each<[string, string[], Partial<Letter>]>([
    ['one line', ['1 High Street'], {}],
    ['six lines', ['Flat 14b, Second Floor', 'The Old Cotton Warehouse', '17 to 19 Quillfeather Road', 'Little Snoring', 'Exampleton-under-Wychwood', 'North Exampleshire'], {}],
    ['six lines in large print', ['Flat 14b, Second Floor', 'The Old Cotton Warehouse', '17 to 19 Quillfeather Road', 'Little Snoring', 'Exampleton-under-Wychwood', 'North Exampleshire'], { largePrint: true }],
    ['three lines in large print', ['Flat 2', '17 Quillfeather Road', 'London'], { largePrint: true }],
    ['a line that is too long for one row', ['The upper flat behind the old mill at the end of the lane that goes down to the river', 'London'], {}],
    ['Welsh names', ['Tŷ Gŵyr', 'Rhosllannerchrugog'], {}],
  ])('reads off the paper where it goes: %s', async (_name, lines, change) => {
    const letter = aLetter({ pdf: await paper(lines, 'E2 2BB', change) })
    await print.send(letter)
    await until(time + 96 * HOUR)
    expect((await arrived('E22BB')).find(({ reference }) => reference === letter.deliveryId)?.to).toEqual({ lines, postcode: 'E2 2BB' })
  })

  it('does not post what was taken back before the collection', async () => {
    const [stays, goes] = [aLetter(), aLetter()]
    for (const letter of [stays, goes]) await print.send(letter)
    await until(time + SECOND)
    await print.withdraw([goes.deliveryId])
    await until(time + 96 * HOUR)
    expect(notifier.told.map(({ word }) => word['deliveryId'])).toEqual([stays.deliveryId])
    expect((await arrived('E11AA')).filter(({ reference }) => reference === goes.deliveryId)).toEqual([])
  })

  it('says spoiled of a file that is not the one it was promised', async () => {
    const letter = aLetter()
    await print.send(letter)
    const [run] = (await printRuns(localPrintFiles(folder))).slice(-1)
    await writeFile(join(runFolder(folder, String(run)), `${letter.deliveryId}.pdf`), 'something else')
    await until(time + 96 * HOUR)
    expect(notifier.told.map(({ word }) => [word['deliveryId'], word['status'], word['code']])).toEqual([[letter.deliveryId, 'spoiled', 'file-differs']])
  })
})

describe('what survives', () => {
  it('receipts are told until they are heard, in order, over a restart too', async () => {
    const message = aText()
    await sms.send(message)
    notifier.answers(503)
    await until(time + 10 * SECOND)
    expect(notifier.told).toEqual([])
    await world.close()
    world = await startOutsideWorld({ ...options, ports: { world: 0, twilio: Number(new URL(world.urls.twilio).port), smtp: Number(new URL(world.urls.smtp).port), notify: 0 } })
    notifier.answers(204)
    await until(time + 60 * SECOND)
    expect(notifier.told.map(({ word }) => word['MessageStatus'])).toEqual(['sent', 'delivered'])
    expect((await arrived(message.to)).some(({ text }) => text === message.text)).toBe(true)
  })
})

describe('the page', () => {
  it('shows wording as text, mail in a frame where nothing runs', async () => {
    const wild = { ...aMail(), subject: '<script>1</script>', html: '<script>alert(1)</script><p>Hi</p>' }
    await email.send(wild)
    await sms.send({ ...aText(), text: '<img src=x onerror=alert(1)>' })
    const page = await fetch(`${world.urls.world}/`)
    const html = await page.text()
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toMatch(/<iframe sandbox=""/)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    const mail = await fetch(`${world.urls.world}/mails/${encodeURIComponent(`<${wild.deliveryId}@police.test>`)}`)
    expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  })
  it.each(['/letters/..%2f..%2fetc.pdf', '/letters/none.pdf', '/mails/none', '/mails/%ff%', '/nothing'])('has no %s', async (path) => {
    expect((await fetch(`${world.urls.world}${path}`)).status).toBe(404)
  })
})
