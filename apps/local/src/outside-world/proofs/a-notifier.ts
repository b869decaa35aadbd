// Why: specs of the outside world need someone whom it tells; this one writes down what it is told and can be away.
import { verifyTwilioSignature } from '@kept-informed/channels'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Told = { path: string; word: Record<string, string>; genuine: boolean }

export async function aNotifier(twilioAuthToken: string) {
  const told: Told[] = []
  let status = 204
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const path = request.url ?? ''
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
      const word = (isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)) as Record<string, string>
      const genuine = isForm
        ? verifyTwilioSignature(twilioAuthToken, `${url}${path}`, word, String(request.headers['x-twilio-signature']))
        : request.headers.authorization === `Bearer token-${path.split('/').pop()}`
      if (status === 204) told.push({ path, word, genuine })
      response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    told,
    answers: (next: number) => void (status = next),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
