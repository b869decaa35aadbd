// Why: the service as Nest sees it: its doors, its ear, its health; all of them around works that were made elsewhere.
import { type DynamicModule, Module } from '@nestjs/common'
import { readerHealth } from '@kept-informed/event-log'
import { TOKEN_VERIFIER } from '@kept-informed/identity'
import { documentController } from '@kept-informed/runtime'
import { HealthModule } from '@kept-informed/telemetry'
import { CallersController } from './callers/callers.controller.js'
import { GuardsController } from './guards/guards.controller.js'
import { makeNotifier, type Notifier, type NotifierParts } from './make-notifier.js'
import { NOTIFIER_WORKS } from './notifier-works.js'
import { ObligationsConsumer } from './owed/on-obligation.controller.js'
import { openapi } from './openapi/openapi.js'
import { NudgesController } from './nudges/nudges.controller.js'
import { CaseSearchesController } from './people/case-searches.controller.js'
import { CasesController } from './people/cases.controller.js'
import { OfficerNamesController } from './people/officer-names.controller.js'
import { OwnCaseController } from './own-view/own-case.controller.js'
import { SignInsController } from './own-view/sign-ins.controller.js'
import { SupportLinesController } from './own-view/support-lines.controller.js'
import { PreviewsController } from './previews/previews.controller.js'
import { ProvidersController } from './providers/providers.controller.js'
import { RecallsController } from './recalls/recalls.controller.js'
import { ReceiptsController } from './receipts/receipts.controller.js'
import { ReferencesController } from './references/references.controller.js'
import { StopsController } from './stops/stops.controller.js'
import { SurveyCountsController } from './survey/survey-counts.controller.js'
import { TasksController } from './tasks/tasks.controller.js'
import { DirectoryController } from './vault/directory.controller.js'
import { UsesController } from './vault/uses/uses.controller.js'
import { VictimsController } from './vault/victims.controller.js'
import { WordingsController } from './wordings/wordings.controller.js'

@Module({})
export class NotifierModule {
  /** From parts; give `notifier`, made of the same parts, to keep its handle. */
  static with(parts: NotifierParts, notifier: Notifier = makeNotifier(parts)): DynamicModule {
    return {
      module: NotifierModule,
      imports: [HealthModule.with({ metrics: parts.metrics, ...readerHealth(parts.database, notifier.transport) })],
      controllers: [CallersController, CasesController, CaseSearchesController, OfficerNamesController, NudgesController, PreviewsController, ProvidersController, VictimsController, UsesController, DirectoryController, TasksController, ReferencesController, SignInsController, OwnCaseController, SupportLinesController, ReceiptsController, WordingsController, StopsController, GuardsController, RecallsController, SurveyCountsController, documentController(openapi), ObligationsConsumer],
      providers: [{ provide: NOTIFIER_WORKS, useValue: notifier.works }, { provide: TOKEN_VERIFIER, useValue: parts.auth }],
    }
  }
}
