import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Body, Controller, Module, Post } from '@nestjs/common'
import { createLogger } from '@kept-informed/telemetry'
import { ProblemError, serve, type Serving } from './index.js'

@Controller()
class EchoController {
  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return body
  }

  @Post('refuse')
  refuse(): never {
    throw new ProblemError(422, 'Not like this', [{ pointer: '/a', detail: 'is wrong' }])
  }

  @Post('break')
  fail(): never {
    throw new Error('the password is 1234')
  }
}
@Module({ controllers: [EchoController] })
class EchoModule {}

let serving: Serving
beforeAll(async () => {
  serving = await serve({ module: EchoModule, port: 0, host: '127.0.0.1', logger: createLogger({ level: 'silent', name: 'echo' }) })
})
afterAll(() => serving.close())

it.each([
  ['not JSON, and its words are not repeated', '/echo', '{"secret": tru', 400, { title: 'The body is not JSON', errors: [{ pointer: '', detail: 'is not JSON' }] }],
  ['more than 1 MiB', '/echo', JSON.stringify('x'.repeat(1024 * 1024)), 413, { errors: [] }],
  ['refused, every fault named', '/refuse', '{}', 422, { title: 'Not like this', errors: [{ pointer: '/a', detail: 'is wrong' }] }],
  ['our own fault, nothing of it told', '/break', '{}', 500, { errors: [] }],
  ['nothing there', '/nowhere', '{}', 404, { errors: [] }],
])('%s', async (_, path, body, status, problem) => {
  const answer = await fetch(`${serving.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8'])
  expect(JSON.parse(text)).toMatchObject({ status, ...problem })
  expect(text).not.toMatch(/secret|password/)
})
