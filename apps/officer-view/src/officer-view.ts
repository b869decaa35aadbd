// Why: what this view is, in one place.
import type { Type } from '@nestjs/common'
import type { View } from '@kept-informed/web'
import { CaseController } from './cases/case.controller.js'
import { FindController } from './find/find.controller.js'
import { HelplineController } from './helpline/helpline.controller.js'
import { PATHS } from './paths.js'
import { PersonController } from './people/person.controller.js'
import { RecordController } from './record/record.controller.js'
import { TaskController } from './tasks/task.controller.js'
import { TodayController } from './today/today.controller.js'
import { UnitController } from './unit/unit.controller.js'
import { WHO_MAY } from './who-may.js'
import { WORDS } from './words.js'

export const OFFICER_VIEW: View = {
  name: 'officer', title: 'officer.title', access: WHO_MAY, words: WORDS, templates: import.meta.dirname,
  search: { path: PATHS.find, words: 'find.label', sent: true },
  navigation: [{ path: PATHS.today, words: 'nav.today' }, { path: PATHS.unit, words: 'nav.unit' }, { path: PATHS.helpline, words: 'nav.helpline' }],
}
export const OFFICER_CONTROLLERS: Type[] = [TodayController, FindController, TaskController, CaseController, RecordController, PersonController, UnitController, HelplineController]
