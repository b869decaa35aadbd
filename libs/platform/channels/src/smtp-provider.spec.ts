import { afterEach, describe, expect, it } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { messageIdOf, type SmtpProviderOptions, smtpProvider } from './smtp-provider.js'

const message = { channel: 'email', attemptId: 'a1', deliveryId: 'd1', to: 'ada@example.org', subject: 'News', text: 'Plain', html: '<p>Rich</p>' } as const
const closing: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Script = { greet?: string; mail?: string; rcpt?: string; data?: string; end?: string | 'cut' | 'silence' }

/** A relay of a few lines, each of whose answers can be chosen. `cut` closes the connection, `silence` never answers. */
async function relay(script: Script, timeoutMs = 2_000, options: Partial<SmtpProviderOptions> = {}) {
  const taken: string[] = []
  const senders: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    const say = (line: string) => (line === 'cut' ? socket.destroy() : line === 'silence' ? undefined : socket.write(`${line}\r\n`))
    let body: string | undefined
    say(script.greet ?? '220 hello')
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split('\r\n')) {
        if (body !== undefined && line === '.') {
          taken.push(body)
          body = undefined
          say(script.end ?? '250 taken')
        } else if (body !== undefined) body += `${line}\n`
        else if (/^(EHLO|RSET)/.test(line)) say('250 ok')
        else if (/^MAIL/.test(line)) {
          senders.push(line)
          say(script.mail ?? '250 ok')
        }
        else if (/^RCPT/.test(line)) say(script.rcpt ?? '250 ok')
        else if (/^DATA/.test(line)) {
          const answer = script.data ?? '354 go on'
          if (answer.startsWith('354')) body = ''
          say(answer)
        }
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const provider = smtpProvider({ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mailFrom: 'Police <news@police.example>', timeoutMs, ...options })
  closing.push(() => provider.close(), () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { provider, taken, senders }
}

describe('what a relay’s answer means', () => {
  it.each<[string, Script, number, object]>([
    ['taken', {}, 1, { outcome: 'accepted', providerReference: '<d1@police.example>' }],
    ['550 at RCPT', { rcpt: '550 no such user' }, 0, { outcome: 'refused', permanent: true, code: '550' }],
    ['451 at RCPT', { rcpt: '451 later' }, 0, { outcome: 'refused', permanent: false, code: '451' }],
    ['550 at DATA', { data: '554 no' }, 0, { outcome: 'refused', permanent: true, code: '554' }],
    ['552 after the message', { end: '552 too big' }, 1, { outcome: 'refused', permanent: true, code: '552' }],
    ['452 after the message', { end: '452 full' }, 1, { outcome: 'refused', permanent: false, code: '452' }],
    ['421 at RCPT', { rcpt: '421 closing' }, 0, { outcome: 'unavailable', code: expect.any(String), retryAfterMs: null }],
    ['cut at the greeting', { greet: 'cut' }, 0, { outcome: 'unavailable', code: expect.any(String), retryAfterMs: null }],
    ['cut at RCPT', { rcpt: 'cut' }, 0, { outcome: 'unavailable', code: expect.any(String), retryAfterMs: null }],
    ['cut instead of 354', { data: 'cut' }, 0, { outcome: 'unavailable', code: expect.any(String), retryAfterMs: null }],
    ['cut after the message', { end: 'cut' }, 1, { outcome: 'unknown', code: expect.any(String) }],
  ])('%s', async (_name, script, taken, outcome) => {
    const it = await relay(script)
    expect(await it.provider.send(message)).toEqual(outcome)
    expect(it.taken).toHaveLength(taken)
  })

  it.each<[string, Script, string]>([
    ['no answer after the message', { end: 'silence' }, 'unknown'],
    ['no 354', { data: 'silence' }, 'unavailable'],
    ['no greeting', { greet: 'silence' }, 'unavailable'],
  ])('in time: %s', async (_name, script, outcome) => {
    const it = await relay(script, 200)
    expect(await it.provider.send(message)).toMatchObject({ outcome })
  })

  it('nobody listens', async () => {
    const provider = smtpProvider({ url: 'smtp://127.0.0.1:1', mailFrom: 'a@b.example', timeoutMs: 1_000 })
    closing.push(() => provider.close())
    expect(await provider.send(message)).toMatchObject({ outcome: 'unavailable' })
  })

  it('an address cannot smuggle in a second recipient or a header', async () => {
    const { provider, taken } = await relay({})
    await provider.send({ ...message, to: 'a@b.example, c@d.example\r\nBcc: e@f.example' })
    expect(taken.join('\n')).not.toMatch(/^Bcc:/m)
  })

  it('a relay that speaks only in the clear gets nothing where encryption is required', async () => {
    const { provider, taken } = await relay({}, 2_000, { tls: { required: true } })
    expect(await provider.send(message)).toMatchObject({ outcome: 'unavailable' })
    expect(taken).toEqual([])
  })

  it('is signed by our key, still watched, and a bounce goes to an address of its attempt', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
    const options = { dkim: { domain: 'police.example', selector: 's1', privateKey }, bounceTo: (attemptId: string) => `b-${attemptId}@bounces.example` }
    const { provider, taken, senders } = await relay({}, 2_000, options)
    expect(await provider.send(message)).toMatchObject({ outcome: 'accepted' })
    expect(taken[0]).toMatch(/^DKIM-Signature: [\s\S]*d=police\.example;[\s\S]*s=s1;/m)
    expect(senders).toEqual(['MAIL FROM:<b-a1@bounces.example>'])
    const cut = await relay({ end: 'cut' }, 2_000, options)
    expect(await cut.provider.send(message)).toMatchObject({ outcome: 'unknown' })
    const early = await relay({ data: 'cut' }, 2_000, options)
    expect(await early.provider.send(message)).toMatchObject({ outcome: 'unavailable' })
  })

  it('writes both bodies, and ids to find it by', async () => {
    const { provider, taken } = await relay({})
    await provider.send(message)
    await provider.send({ ...message, attemptId: 'a2', repeatOf: 'a1' })
    expect(taken[0]).toMatch(/^X-Attempt-ID: a1$/m)
    expect(taken[1]).toMatch(/^X-Attempt-ID: a2$/m)
    expect(taken.map((one) => /^X-Repeat-Of: (.*)$/m.exec(one)?.[1])).toEqual([undefined, 'a1'])
    for (const one of taken) expect(one).toMatch(/^Message-ID: <d1@police.example>$/m)
    expect(taken[0]).toMatch(/text\/plain[\s\S]*Plain[\s\S]*text\/html[\s\S]*<p>Rich<\/p>/)
  })
})

it.each([
  ['Police <news@police.example>', '<d@police.example>'],
  ['news@police.example', '<d@police.example>'],
  ['nobody', '<d@localhost>'],
])('Message-ID below %s', (from, id) => expect(messageIdOf('d', from)).toBe(id))
