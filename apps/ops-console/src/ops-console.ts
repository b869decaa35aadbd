// Why: what this view is, in one place.
import { createHash } from 'node:crypto'
import type { Type } from '@nestjs/common'
import type { View } from '@kept-informed/web'
import { CasesController } from './cases/cases.controller.js'
import { FlowController } from './flow/flow.controller.js'
import { GuardsController } from './guards/guards.controller.js'
import { PATHS } from './paths.js'
import { QuarantineController } from './quarantine/quarantine.controller.js'
import { SearchController } from './search/search.controller.js'
import { StartController } from './start/start.controller.js'
import { TasksController } from './tasks/tasks.controller.js'
import { lookAtServices } from './look-at-services.js'
import { WHO_MAY } from './who-may.js'
import { WORDS } from './words.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const OPS_CONSOLE: View = {
  name: 'ops', title: 'ops.title', access: WHO_MAY, words: WORDS, templates: import.meta.dirname, look: lookAtServices(sha256), search: { path: PATHS.search, words: 'search.label' },
  navigation: [
    { path: PATHS.start, words: 'nav.start' }, { path: PATHS.flow, words: 'nav.flow' }, { path: PATHS.quarantine, words: 'nav.quarantine' }, { path: PATHS.tasks, words: 'nav.tasks' }, { path: PATHS.guards, words: 'nav.guards' },
  ],
}
export const OPS_CONTROLLERS: Type[] = [StartController, SearchController, FlowController, QuarantineController, TasksController, GuardsController, CasesController]
