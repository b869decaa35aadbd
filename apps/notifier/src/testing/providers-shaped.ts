// Why: a provider is only believed when it is real sockets and real protocols. These two speak just enough of Twilio's and SMTP's to be
// sent to; what becomes of a message hangs on where it goes, as in the simulators of the local run.
import { createHmac, randomBytes } from 'node:crypto'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net'

export const ACCOUNT = 'ACtest'
export const TWILIO_TOKEN = 'twilio-secret'

/** Long enough that an erasure can come in between. */
const SLOW_MS = 1_000

export type Text = { sid: string; to: string; body: string; callback: string; at: number }

/** `+447700900006`: taken, and the connection is cut. `…0009`: hangs until closed. `…0010`: too many requests. `…0011`: cut before it is taken. `+4477008…`: taken after a while. Others: taken. */
export async function twilioShaped(now: () => number) {
  const texts: Text[] = []
  const held = new Set<Socket>()
  const server = createHttp((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer = (status: number, body: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (request.method === 'GET') {
        const to = new URL(request.url ?? '/', 'http://x').searchParams.get('To')
        const found = texts.filter((text) => text.to === to).map((text) => ({ sid: text.sid, body: text.body, to, status: 'sent', date_created: new Date(text.at).toUTCString(), date_sent: new Date(text.at).toUTCString() }))
        return answer(200, { messages: found, page: 0, page_size: 50, next_page_uri: null, first_page_uri: '', uri: '', previous_page_uri: null, start: 0, end: 0 })
      }
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      const to = form.get('To') ?? ''
      if (to.endsWith('0010')) return answer(429, { code: 20429, message: 'Too many requests', status: 429 })
      if (to.endsWith('0011')) return void request.socket.destroy()
      if (to.endsWith('0009')) return void held.add(request.socket)
      const take = (): void => {
        const sid = `SM${randomBytes(16).toString('hex')}`
        texts.push({ sid, to, body: form.get('Body') ?? '', callback: form.get('StatusCallback') ?? '', at: now() })
        if (to.endsWith('0006')) return void request.socket.destroy()
        answer(201, { sid, status: 'queued', to, body: form.get('Body'), date_created: new Date(now()).toUTCString() })
      }
      if (!to.startsWith('+4477008')) return take()
      return void setTimeout(take, SLOW_MS)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    texts,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** As Twilio does it, by our own code, so that the check is not tested against itself. */
export const signatureOf = (token: string, url: string, params: Record<string, string>): string =>
  createHmac('sha1', token).update(Object.keys(params).sort().reduce((text, name) => text + name + params[name], url)).digest('base64')

export type Mail = { to: string; raw: string }

/** `perm-fail@…`: 550 at RCPT. Others: taken. */
export async function smtpShaped() {
  const mails: Mail[] = []
  const sockets = new Set<Socket>()
  const server = createTcp((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    let buffer = ''
    let to = ''
    let inData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test ESMTP')
    socket.on('data', (chunk) => {
      buffer += chunk.toString()
      for (;;) {
        if (inData) {
          const end = buffer.indexOf('\r\n.\r\n')
          if (end < 0) return
          mails.push({ to, raw: buffer.slice(0, end) })
          buffer = buffer.slice(end + 5)
          inData = false
          say('250 taken')
          continue
        }
        const end = buffer.indexOf('\r\n')
        if (end < 0) return
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        const verb = line.slice(0, 4).toUpperCase()
        if (verb === 'RCPT') to = /<(.*?)>/.exec(line)?.[1] ?? ''
        if (verb === 'DATA') {
          inData = true
          say('354 go on')
        } else if (verb === 'RCPT' && to.startsWith('perm-fail')) say('550 5.1.1 no such mailbox')
        else if (verb === 'QUIT') socket.end('221 bye\r\n')
        else say('250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
