// Why: who may do what is proven by asking for every route as every role, and as nobody.
import { describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, STAFF_ROLES, type StaffRole } from '@kept-informed/identity'
import { type Desk, OURS, pathOf, WORD } from './desk.contract.js'
import { WHO_MAY } from '../who-may.js'

/** What a stream of events says first; whoever read on would wait for ever. */
const begun = async (answer: Response): Promise<string> => {
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  return new TextDecoder().decode(value)
}
/** What became of it, in one word. */
const became = async (answer: Response): Promise<string> => {
  const to = answer.headers.get('location')
  if (answer.headers.get('content-type') === 'text/event-stream') return (await begun(answer)) === '' ? 'silent' : 'allowed'
  if (answer.status === 303) return to?.startsWith('/sign-in?') ? 'sign-in-first' : 'allowed'
  return answer.status === 403
    ? 'not-your-role'
    : answer.status === 401
      ? 'sign-in-first'
      : answer.status < 300 || (answer.status === 400 && to === null && (await answer.text()).length > 0)
        ? 'allowed'
        : `status ${answer.status}`
}

export const everyRouteAsEveryRole = (desk: Desk): void => describe('every route, as every role', () => {
  const asked = WHO_MAY.flatMap((row) => [...STAFF_ROLES.map((role) => [role, row] as const), ['nobody', row] as const])

  it.each(asked.map(([role, row]) => [role, row.method, row.path, row.what, row] as const))('%s: %s %s %s', async (role, method, path, _, row) => {
    const expected = row.who === 'everybody' ? 'allowed' : role === 'nobody' ? 'sign-in-first' : row.who === 'signed-in' || row.who.includes(role) ? 'allowed' : 'not-your-role'
    const person = role === 'nobody' ? null : await desk.run.signedInAs([role])
    const form = method === 'POST' ? { formToken: person?.session.formToken ?? '', ...WORD } : undefined
    expect(await became(await desk.run.call(method, pathOf(path), { cookie: person?.cookie, form, headers: OURS }))).toBe(expected)
  })

  it('are those that the view has, and no others', () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> } }
    const { stack } = (desk.run.serving.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
    const there = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
    expect(there.sort()).toEqual(WHO_MAY.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it.each(WHO_MAY.flatMap((row) => (Array.isArray(row.who) ? row.who.map((role: StaffRole) => [role, row.path, row] as const) : [])))(
    '%s has the scopes for %s',
    (role, _, row) => {
      expect(ROLE_SCOPES[role]).toEqual(expect.arrayContaining([...(row.doors ?? [])]))
    },
  )
})
