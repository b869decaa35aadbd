// Why: what this view is, in one place.
import type { Type } from '@nestjs/common'
import type { View } from '@kept-informed/web'
import { FlowController } from './flow/flow.controller.js'
import { GuardsController } from './guards/guards.controller.js'
import { PATHS } from './paths.js'
import { WHO_MAY } from './who-may.js'
import { WORDS } from './words.js'

export const OPS_CONSOLE: View = {
  name: 'ops', title: 'ops.title', access: WHO_MAY, words: WORDS, templates: import.meta.dirname,
  navigation: [{ path: PATHS.flow, words: 'nav.flow' }, { path: PATHS.guards, words: 'nav.guards' }],
}
export const OPS_CONTROLLERS: Type[] = [FlowController, GuardsController]
