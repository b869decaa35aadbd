// Why: who is signed in here has a pass of the notifier's, and nothing that says who she is.
import type { Held, SessionOf } from '@kept-informed/web'

/** `full`: she may read her case; `neutral`: that there is news, and whom to call. */
export type Sight = 'full' | 'neutral'
export type Visitor = Held & { pass: string; sight: Sight }
export type VisitorSession = SessionOf<Visitor>

export const visitorWith = (signInId: string, { pass, sight }: { pass: string; sight: Sight }): Visitor => ({ person: { subject: signInId, name: null, roles: [] }, pass, sight })
