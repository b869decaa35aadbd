// Why: the view acts at the owners' doors with a token of its own and, for somebody, with the pass of her session: neither is worth anything alone.
import type { MachineSignIn } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { ask, type Asking, type DoorAnswer, type Sessions } from '@kept-informed/web'
import type { Visitor, VisitorSession } from './visitor.js'

type Service = 'notifier' | 'rules'
type Call = Pick<Asking, 'method' | 'body'> & { ifMatch?: string | undefined }

export type OwnerDoors = {
  /** For nobody in particular. */
  ask<T>(service: Service, path: string, call?: Call): Promise<DoorAnswer<T>>
  /** For her. A pass that is over ends her session: 401. */
  for<T>(session: VisitorSession, path: string, call?: Call): Promise<DoorAnswer<T>>
}
export const OWNER_DOORS = Symbol('owner doors')
const READ: Call = { method: 'GET' }

export function ownerDoors({ urls, machine, sessions }: { urls: Record<Service, string>; machine: MachineSignIn; sessions: Pick<Sessions<Visitor>, 'end'> }): OwnerDoors {
  const send = async <T>(service: Service, path: string, { method, body, ifMatch }: Call, headers: Record<string, string>): Promise<DoorAnswer<T>> =>
    ask<T>({ service, address: `${urls[service]}${path}`, method, body, headers: { authorization: `Bearer ${await machine.token()}`, ...headers, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) } })
  return {
    ask: (service, path, call = READ) => send(service, path, call, {}),
    for: async <T>(session: VisitorSession, path: string, call = READ) => {
      const answer = await send<T>('notifier', path, call, { 'x-victim-pass': session.pass })
      if (!answer.ok && answer.status === 403 && answer.errors.some(({ pointer }) => pointer === '/pass')) {
        await sessions.end(session.id)
        throw new ProblemError(401, 'Her pass is over')
      }
      return answer
    },
  }
}
