import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { twilioProvider, verifyTwilioSignature } from './twilio-provider.js'

const message = { channel: 'sms', attemptId: 'a1', deliveryId: 'd1', to: '+447700900123', text: 'Hello & <ŵ>' } as const
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function against(answer: RequestListener, timeoutMs = 2_000) {
  const seen: string[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += String(chunk)))
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`)
      answer(request, response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const provider = providerAt(`http://127.0.0.1:${port}/base/`, timeoutMs)
  closing.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { provider, seen, server }
}
function providerAt(baseUrl: string, timeoutMs = 2_000) {
  const provider = twilioProvider({ accountSid: 'AC1', authToken: 't', sender: { from: '+447700900999' }, baseUrl, publicUrl: 'https://notifier.example/', timeoutMs })
  closing.push(() => provider.close())
  return provider
}
const json = (status: number, body: object, headers: Record<string, string> = {}): RequestListener => (_request, response) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

describe('what Twilio’s answer means', () => {
  it.each<[string, RequestListener, object]>([
    ['201 with a sid', json(201, { sid: 'SM1' }), { outcome: 'accepted', providerReference: 'SM1' }],
    ['201 without a sid', json(201, {}), { outcome: 'unknown', code: 'no-sid' }],
    ['201 that is not JSON', (_q, r) => r.writeHead(201).end('<html>'), { outcome: 'unknown', code: 'answer-not-understood' }],
    ['400 not a number', json(400, { code: 21211, message: 'x' }), { outcome: 'refused', permanent: true, code: '21211' }],
    ['400 recipient said STOP', json(400, { code: 21610 }), { outcome: 'refused', permanent: true, code: '21610' }],
    ['400 queue full', json(400, { code: 21611 }), { outcome: 'refused', permanent: false, code: '21611' }],
    ['400 never heard of', json(400, { code: 29999 }), { outcome: 'refused', permanent: true, code: '29999', known: false }],
    ['401 our password is wrong', json(401, { code: 20003 }), { outcome: 'unavailable', code: '20003', retryAfterMs: null }],
    ['429 in a moment', json(429, { code: 20429 }, { 'retry-after': '7' }), { outcome: 'unavailable', code: '429', retryAfterMs: 7_000 }],
    ['500', json(500, {}), { outcome: 'unknown', code: '500' }],
    ['503', json(503, {}), { outcome: 'unknown', code: '503' }],
    ['cut without an answer', (q) => q.socket.destroy(), { outcome: 'unknown', code: 'UND_ERR_SOCKET' }],
    ['cut in the answer', (_q, r) => void r.writeHead(201, { 'content-length': '99' }).write('{', () => r.destroy()), { outcome: 'unknown', code: expect.any(String) }],
  ])('%s', async (_name, answer, outcome) => {
    const { provider, seen } = await against(answer)
    expect(await provider.send(message)).toEqual(outcome)
    expect(seen).toHaveLength(1)
  })

  it('no answer in time', async () => {
    const { provider, seen } = await against(() => undefined, 150)
    expect(await provider.send(message)).toEqual({ outcome: 'unknown', code: 'timeout' })
    expect(seen).toHaveLength(1)
  })

  it('nobody listens, or no such name', async () => {
    expect(await providerAt('http://127.0.0.1:1').send(message)).toEqual({ outcome: 'unavailable', code: 'ECONNREFUSED', retryAfterMs: null })
    expect(await providerAt('http://no-such-name.invalid').send(message)).toMatchObject({ outcome: 'unavailable' })
  })

  it('never posts twice on a keep-alive connection that has gone stale', async () => {
    let cut = false
    const { provider, seen } = await against((request, response) => {
      if (cut) return void request.socket.destroy()
      json(201, { sid: 'SM1' })(request, response)
    })
    expect(await provider.send(message)).toMatchObject({ outcome: 'accepted' })
    cut = true
    expect(await provider.send(message)).toMatchObject({ outcome: 'unknown' })
    expect(seen).toHaveLength(2)
  })

  it('sends what Twilio documents, below the base address', async () => {
    const { provider, seen } = await against(json(201, { sid: 'SM1' }))
    await provider.send(message)
    const [method, path, basic, credentials, body] = seen[0]?.split(' ') ?? []
    expect([method, path, basic, credentials]).toEqual(['POST', '/base/2010-04-01/Accounts/AC1/Messages.json', 'Basic', Buffer.from('AC1:t').toString('base64')])
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ To: message.to, From: '+447700900999', Body: message.text, StatusCallback: 'https://notifier.example/receipts/twilio/a1' })
  })
})

describe('looking for an attempt whose answer was lost', () => {
  const startedAt = Date.parse('2026-12-01T12:00:00.500Z')
  const listed = (body: string, at: string) => ({ sid: `SM-${at}`, body, date_created: new Date(at).toUTCString(), to: message.to })
  it.each<[string, object[], object]>([
    ['same wording since then', [listed(message.text, '2026-12-01T12:00:00Z')], { found: true, providerReference: 'SM-2026-12-01T12:00:00Z' }],
    ['same wording, but of an attempt before', [listed(message.text, '2026-12-01T11:50:00Z')], { found: false }],
    ['another wording', [listed('x', '2026-12-01T12:00:01Z')], { found: false }],
    ['nothing', [], { found: false }],
  ])('%s', async (_name, messages, result) => {
    const { provider, seen } = await against(json(200, { messages, end: 0, page: 0, page_size: 50, start: 0, uri: '', first_page_uri: '', next_page_uri: null }))
    expect(await provider.reconcile(message, startedAt)).toEqual(result)
    expect(decodeURIComponent(seen[0] ?? '')).toMatch(/GET .*Messages\.json\?.*To=\+447700900123/)
    expect(decodeURIComponent(seen[0] ?? '')).toContain('DateSent>=2026-12-01T11:59:58Z')
  })
  it('cannot tell when it could not ask', async () => {
    expect(await providerAt('http://127.0.0.1:1').reconcile(message, startedAt)).toEqual({ found: 'cannot-tell', later: true })
  })
})

it('knows Twilio’s signature (the example of Twilio’s own documentation)', () => {
  const url = 'https://example.com/myapp.php?foo=1&bar=2'
  const params = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675310', Digits: '1234', From: '+14158675310', To: '+18005551212' }
  expect(verifyTwilioSignature('12345', url, params, 'L/OH5YylLD5NRKLltdqwSvS0BnU=')).toBe(true)
  expect(verifyTwilioSignature('12345', url, { ...params, Digits: '1235' }, 'L/OH5YylLD5NRKLltdqwSvS0BnU=')).toBe(false)
  expect(verifyTwilioSignature('12345', url, params, '')).toBe(false)
})
