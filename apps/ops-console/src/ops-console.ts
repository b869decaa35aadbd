// Why: what this view is, in one place.
import { createHash } from 'node:crypto'
import type { Type } from '@nestjs/common'
import type { View } from '@kept-informed/web'
import { BalancesController } from './balance/balances.controller.js'
import { CasesController } from './cases/cases.controller.js'
import { FlowController } from './flow/flow.controller.js'
import { ForecastController } from './forecast/forecast.controller.js'
import { GuardsController } from './guards/guards.controller.js'
import { PacksController } from './packs/packs.controller.js'
import { PATHS } from './paths.js'
import { ProvidersController } from './providers/providers.controller.js'
import { QuarantineController } from './quarantine/quarantine.controller.js'
import { RecallController } from './recalls/recall.controller.js'
import { RecallsController } from './recalls/recalls.controller.js'
import { SearchController } from './search/search.controller.js'
import { StartController } from './start/start.controller.js'
import { StopsController } from './stops/stops.controller.js'
import { TasksController } from './tasks/tasks.controller.js'
import { TimelinessController } from './timeliness/timeliness.controller.js'
import { WhatIfController } from './what-if/what-if.controller.js'
import { WordingsController } from './wordings/wordings.controller.js'
import { SurveyController } from './survey/survey.controller.js'
import { lookAtServices } from './look-at-services.js'
import { WHO_MAY } from './who-may.js'
import { WORDS } from './words.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const OPS_CONSOLE: View = {
  name: 'ops',
  title: 'ops.title',
  access: WHO_MAY,
  words: WORDS,
  templates: import.meta.dirname,
  look: lookAtServices(sha256),
  search: { path: PATHS.search, words: 'search.label' },
  uploads: [PATHS.packs, PATHS.whatIf],
  navigation: [
    { path: PATHS.start, words: 'nav.start' },
    { path: PATHS.flow, words: 'nav.flow' },
    { path: PATHS.quarantine, words: 'nav.quarantine' },
    { path: PATHS.tasks, words: 'nav.tasks' },
    { path: PATHS.guards, words: 'nav.guards' },
    { path: PATHS.stops, words: 'nav.stops' },
    { path: PATHS.deliveries, words: 'nav.deliveries' },
    { path: PATHS.recalls, words: 'nav.recalls' },
    { path: PATHS.wordings, words: 'nav.wordings' },
    { path: PATHS.forecast, words: 'nav.forecast' },
    { path: PATHS.timeliness, words: 'nav.timeliness' },
    { path: PATHS.survey, words: 'nav.survey' },
    { path: PATHS.balances, words: 'nav.balances' },
    { path: PATHS.whatIf, words: 'nav.what-if' },
    { path: PATHS.packs, words: 'nav.packs' },
  ],
}
export const OPS_CONTROLLERS: Type[] = [
  StartController,
  SearchController,
  FlowController,
  QuarantineController,
  TasksController,
  GuardsController,
  CasesController,
  StopsController,
  ProvidersController,
  RecallsController,
  RecallController,
  PacksController,
  WordingsController,
  ForecastController,
  WhatIfController,
  BalancesController,
  TimelinessController,
  SurveyController,
]
