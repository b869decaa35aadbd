import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import nodemailer from 'nodemailer'
import { bounceAddresses } from './bounce-address.js'
import { type BounceServer, bounceServer } from './bounce-server.js'
import { readBounce } from './read-bounce.js'

const ATTEMPT = '11111111-2222-5333-8444-555555555555'
const addresses = bounceAddresses('a key of ours', 'bounces.police.example')

describe('the address of an attempt', () => {
  it('is short enough for a mailbox, and read back, in any case', () => {
    expect(addresses.of(ATTEMPT).split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(addresses.read(addresses.of(ATTEMPT).toUpperCase())).toBe(ATTEMPT)
  })
  it('cannot be made without the key, nor of another domain', () => {
    expect(addresses.read(bounceAddresses('another key', 'bounces.police.example').of(ATTEMPT))).toBeNull()
    expect(addresses.read(addresses.of(ATTEMPT).replace('police', 'palice'))).toBeNull()
    const digits = [...'0123456789abcdef']
    fc.assert(fc.property(fc.integer({ min: 2, max: 54 }), fc.constantFrom(...digits), (at, digit) => {
      const [good, place] = [addresses.of(ATTEMPT), at === 34 ? 35 : at]
      const other = good.slice(0, place) + digit + good.slice(place + 1)
      expect(addresses.read(other)).toBe(other === good ? ATTEMPT : null)
    }))
  })
  it.each(['', 'news@police.example', 'b-x-y@bounces.police.example', addresses.of('not an attempt')])('is not %j', (address) => expect(addresses.read(address)).toBeNull())
})

const dsn = (fields: string) => `From: MAILER-DAEMON@relay.example\r\nTo: ${addresses.of(ATTEMPT)}\r\nSubject: Undelivered\r\nDate: Tue, 01 Dec 2026 13:00:00 +0000\r\nMIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry, 550 5.9.9 something.\r\n--b
Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; ada@example.org\r\n${fields}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: News\r\n\r\nDear Ada\r\n--b--\r\n`.replaceAll(/\r?\n/g, '\r\n')
const plain = (headers: string, body: string) => `Date: Tue, 01 Dec 2026 13:00:00 +0000\r\n${headers}\r\n\r\n${body}\r\n`
const AT = Date.parse('2026-12-01T13:00:00Z')

describe('what came back', () => {
  it.each([
    ['no such mailbox', dsn('Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <ada@example.org>: no'), { word: 'bounced', code: '5.1.1', at: AT }],
    ['a full mailbox', dsn('Action: failed\r\nStatus: 5.2.2 (full)'), { word: 'bounced', code: '5.2.2', at: AT }],
    ['given up after days', dsn('action: FAILED\r\nStatus: 4.4.7'), { word: 'bounced', code: '4.4.7', at: AT }],
    ['delayed', dsn('Action: delayed\r\nStatus: 4.0.0'), { word: 'delayed', code: '4.0.0', at: AT }],
    ['taken by the recipient’s server', dsn('Action: relayed\r\nStatus: 2.0.0'), { word: 'relayed', code: '2.0.0', at: AT }],
    ['delivered', dsn('Action: delivered\r\nStatus: 2.1.5'), { word: 'delivered', code: '2.1.5', at: AT }],
    ['without a code', dsn('Action: failed'), { word: 'bounced', code: null, at: AT }],
    ['an action that nobody knows', dsn('Action: eaten\r\nStatus: 5.0.0'), null],
    ['from a server without forms', plain('From: Mail Delivery System <MAILER-DAEMON@old.example>', 'said: 550 5.1.1 unknown user'), { word: 'bounced', code: '5.1.1', at: AT }],
    ['from one with only a number', plain('From: postmaster@old.example', 'the server said 550 unknown user'), { word: 'bounced', code: '5.0.0', at: AT }],
    ['from one with only words', plain('From: postmaster@old.example', 'sorry'), null],
    ['an absence note', plain('From: ada@example.org\r\nAuto-Submitted: auto-replied (vacation)', 'I am away, call 550 5.1.1'), 'auto-reply'],
    ['an older absence note', plain('From: ada@example.org\r\nPrecedence: auto_reply', 'I am away'), 'auto-reply'],
    ['somebody who writes back', plain('From: ada@example.org', 'What does 550 5.1.1 mean?'), null],
  ])('%s', async (_name, raw, read) => expect(await readBounce(Buffer.from(raw))).toEqual(read))
})

describe('the door for bounces', () => {
  const heard: object[] = []
  const odd: string[] = []
  const failures: string[][] = []
  let server: BounceServer
  let away = false
  beforeAll(async () => {
    server = await bounceServer({ port: 0, host: '127.0.0.1', addresses, heard: (bounce) => (away ? Promise.reject(new Error('no database')) : Promise.resolve(void heard.push(bounce))), notUnderstood: (attempt) => odd.push(attempt), failed: (error, attempts) => failures.push([String(error), ...attempts]) })
  })
  afterAll(() => server.close())
  const send = (to: string, raw: string) => nodemailer.createTransport({ host: '127.0.0.1', port: server.port }).sendMail({ envelope: { from: '', to }, raw })

  it('hears what came to an attempt, and takes nothing else', async () => {
    await send(addresses.of(ATTEMPT), dsn('Action: failed\r\nStatus: 5.1.1'))
    expect(heard).toEqual([{ attemptId: ATTEMPT, word: 'bounced', code: '5.1.1', at: AT }])
    await expect(send(bounceAddresses('guessed', 'bounces.police.example').of(ATTEMPT), dsn('Action: failed'))).rejects.toMatchObject({ responseCode: 550 })
    expect(heard).toHaveLength(1)
  })
  it('says taken only once it is stored, and tells why it could not be', async () => {
    away = true
    await expect(send(addresses.of(ATTEMPT), dsn('Action: failed'))).rejects.toMatchObject({ responseCode: 451 })
    away = false
    expect(failures).toEqual([['Error: no database', ATTEMPT]])
  })
  it('tells of what it does not understand, by the attempt alone', async () => {
    await send(addresses.of(ATTEMPT), plain('From: ada@example.org', 'hello'))
    expect([odd, heard.length]).toEqual([[ATTEMPT], 1])
  })
})
