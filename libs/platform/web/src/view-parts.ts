// Why: what a view is (said once, in its code), and what it is given when it runs.
import type { Clock } from '@kept-informed/kernel'
import type { StaffSignIn } from '@kept-informed/identity'
import type { Metrics } from '@kept-informed/telemetry'
import type { AccessTable } from './access/access-table.js'
import type { Doors } from './doors/doors.js'
import type { Catalogue } from './language/catalogue.js'
import type { Sessions } from './sessions/sessions.js'

export type View = {
  /** In the names of its cookies. */
  name: string
  /** Keys into `words`. */
  title: string
  navigation: readonly { path: string; words: string }[]
  access: AccessTable
  words: Catalogue
  /** Folder of its templates. */
  templates: string
  /** What its pages show, in a word that differs when it does; then pages that are open are made anew. Absent: they are not. Rejects when it cannot be seen. */
  look?: (doors: Doors) => Promise<string>
}

export type ViewParts = {
  sessions: Sessions
  signIn: StaffSignIn
  /** As the browser names us, without a path: `https://ops.force.example`. */
  publicUrl: string
  issuer: string
  metrics: Metrics
  clock: Clock
  /** Where the owners' doors are: `{ notifier: 'http://notifier:4003' }`. */
  doors: Readonly<Record<string, string>>
}

export const VIEW = Symbol('view')
export const VIEW_PARTS = Symbol('view parts')
