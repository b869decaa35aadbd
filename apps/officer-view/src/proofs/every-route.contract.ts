// Why: who may do what is proven by asking for every route as every role, and as nobody.
import { describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, STAFF_ROLES, type StaffRole } from '@kept-informed/identity'
import { WHO_MAY } from '../who-may.js'
import { FORMS, OURS, pathOf, type WholeView } from './whole-view.contract.js'

export function provesEveryRoute(view: WholeView): void {
  describe('every route, as every role', () => {
    const asked = WHO_MAY.flatMap((row) => [...STAFF_ROLES.map((role) => [role, row] as const), ['nobody', row] as const])

    it.each(asked.map(([role, row]) => [role, row.method, row.path, row.what, row] as const))('%s: %s %s %s', async (role, method, path, _, row) => {
      const expected =
        row.who === 'everybody'
          ? 'allowed'
          : role === 'nobody'
            ? 'sign-in-first'
            : row.who === 'signed-in' || row.who.includes(role)
              ? 'allowed'
              : 'not-your-role'
      const person = role === 'nobody' ? null : await view.run.signedInAs([role])
      const signingIn =
        path === '/sign-in/done'
          ? `__Host-officer-signing-in=${Buffer.from(JSON.stringify({ state: 's', nonce: 'n', verifier: 'v', path: '/' })).toString('base64url')}`
          : undefined
      const form = method === 'POST' ? { formToken: person?.session.formToken ?? '', ...FORMS[path] } : undefined
      expect(
        became(
          await view.run.call(method, path === '/sign-in/done' ? `${path}?state=s&code=x` : pathOf(path), {
            cookie: [person?.cookie, signingIn].filter(Boolean).join('; ') || undefined,
            form,
            headers: OURS,
          }),
        ),
      ).toBe(expected)
    })

    it('are those that the view has, and no others', () => {
      type Layer = { route?: { path: string; methods: Record<string, boolean> } }
      const { stack } = (view.run.serving.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
      const there = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
      expect(there.sort()).toEqual(WHO_MAY.map(({ method, path }) => `${method} ${path}`).sort())
    })

    it.each(WHO_MAY.flatMap((row) => (Array.isArray(row.who) ? row.who.map((role: StaffRole) => [role, `${row.method} ${row.path}`, row] as const) : [])))(
      '%s has the scopes for %s',
      (role, _, row) => {
        expect(ROLE_SCOPES[role]).toEqual(expect.arrayContaining([...(row.doors ?? [])]))
      },
    )
  })
}

/** What became of it, in one word. */
const became = (answer: Response): string => {
  const to = answer.headers.get('location')
  if (answer.status === 303) return to?.startsWith('/sign-in?') ? 'sign-in-first' : 'allowed'
  return answer.status === 403 ? 'not-your-role' : answer.status === 401 ? 'sign-in-first' : answer.status < 300 ? 'allowed' : `status ${answer.status}`
}
