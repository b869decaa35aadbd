// Why: what a view is (said once, in its code), and what it is given when it runs.
import type { Clock } from '@kept-informed/kernel'
import type { SignedIn, StaffSignIn } from '@kept-informed/identity'
import type { Metrics } from '@kept-informed/telemetry'
import type { AccessTable } from './access/access-table.js'
import type { Doors } from './doors/doors.js'
import type { Catalogue } from './language/catalogue.js'
import type { Held, Sessions } from './sessions/sessions.js'

export type View = {
  /** In the names of its cookies. */
  name: string
  /** Keys into `words`. */
  title: string
  navigation: readonly { path: string; words: string }[]
  /** On every page of who may go there: a field `q`, with its label. `sent`: what is looked for is a person's, and stands in no address; the path answers a form too. */
  search?: { path: string; words: string; sent?: true }
  access: AccessTable
  words: Catalogue
  /** Folder of its templates. */
  templates: string
  /** Paths of which forms may bring one file, of at most 1 MiB; its text is the field `file`. */
  uploads?: readonly string[]
  /** What its pages show, in a word that differs when it does; then pages that are open are made anew. Absent: they are not. Rejects when it cannot be seen. */
  look?: (doors: Doors) => Promise<string>
  /** For people who are no staff, and who may be watched. Absent: for staff. */
  visitors?: { /** Where it lets people in by itself, a path. */ signIn: string; /** Where "Exit this page" ends, an address. */ exit: string }
}

/** What every view is given. */
export type CommonParts<Content extends Held = Held> = {
  sessions: Sessions<Content>
  /** As the browser names us, without a path: `https://ops.force.example`. */
  publicUrl: string
  metrics: Metrics
  clock: Clock
}

/** Of a view for staff. */
export type ViewParts = CommonParts<SignedIn> & {
  signIn: StaffSignIn
  issuer: string
  /** Where the owners' doors are: `{ notifier: 'http://notifier:4003' }`. */
  doors: Readonly<Record<string, string>>
}

export const VIEW = Symbol('view')
export const VIEW_PARTS = Symbol('view parts')
