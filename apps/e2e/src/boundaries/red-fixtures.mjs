// Why: a boundary counts only if breaking it fails. Each line is a forbidden thing in a place where it must not stand, and the rule
// that must say so. `file` need not exist: the text is linted as if it stood there.
export const redFixtures = [
  // downstream knows upstream only
  { name: 'kernel imports another domain package', file: 'libs/domain/kernel/src/clock.ts', code: "import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'\nexport const topic = CASE_EVENTS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'case-event knows obligation', file: 'libs/domain/case-event/src/index.ts', code: "import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'\nexport const topic = OBLIGATIONS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'victims-code knows obligation', file: 'libs/domain/victims-code/src/index.ts', code: "import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'\nexport const topic = OBLIGATIONS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'victim knows victims-code', file: 'libs/domain/victim/src/index.ts', code: "import { workingCalendar } from '@kept-informed/victims-code'\nexport const calendar = workingCalendar\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'obligation knows notification', file: 'libs/domain/obligation/src/index.ts', code: "import { WITHHELD_BECAUSE } from '@kept-informed/notification'\nexport const because = WITHHELD_BECAUSE\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'notification knows delivery', file: 'libs/domain/notification/src/index.ts', code: "import { DELIVERIES_TOPIC } from '@kept-informed/delivery'\nexport const topic = DELIVERIES_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'delivery knows evidence', file: 'libs/domain/delivery/src/index.ts', code: "import { GENESIS_HASH } from '@kept-informed/evidence-chain'\nexport const hash = GENESIS_HASH\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'delivery knows forecast', file: 'libs/domain/delivery/src/index.ts', code: "import { REASON_IN_WORDS } from '@kept-informed/forecast'\nexport const words = REASON_IN_WORDS\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'forecast knows evidence', file: 'libs/domain/forecast/src/index.ts', code: "import { GENESIS_HASH } from '@kept-informed/evidence-chain'\nexport const hash = GENESIS_HASH\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'the notifier forecasts', file: 'apps/notifier/src/index.ts', code: "import { REASON_IN_WORDS } from '@kept-informed/forecast'\nexport const words = REASON_IN_WORDS\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'evidence knows more than kernel', file: 'libs/domain/evidence/src/index.ts', code: "import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'\nexport const topic = OBLIGATIONS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'domain knows platform', file: 'libs/domain/obligation/src/index.ts', code: "import { HopWrite } from '@kept-informed/postgres'\nexport const hop = HopWrite\n", rule: '@nx/enforce-module-boundaries' },
  // platform
  { name: 'a platform package knows a domain package beyond kernel', file: 'libs/platform/postgres/src/index.ts', code: "import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'\nexport const topic = OBLIGATIONS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'runtime knows another platform package', file: 'libs/platform/runtime/src/index.ts', code: "import { HopWrite } from '@kept-informed/postgres'\nexport const hop = HopWrite\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'a library imports an app', file: 'libs/platform/runtime/src/index.ts', code: "import { RulesModule } from '@kept-informed/app-rules'\nexport const rules = RulesModule\n", rule: '@nx/enforce-module-boundaries' },
  // apps
  { name: 'one service imports another', file: 'apps/rules/src/index.ts', code: "import { NotifierModule } from '@kept-informed/app-notifier'\nexport const notifier = NotifierModule\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'intake knows what is owed', file: 'apps/intake/src/index.ts', code: "import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'\nexport const topic = OBLIGATIONS_TOPIC\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'a service imports what only local may compose', file: 'apps/evidence/src/index.ts', code: "import { RulesModule } from '@kept-informed/app-rules'\nexport const rules = RulesModule\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'a view reads the log', file: 'apps/ops-console/src/index.ts', code: "import { kafkaEventLog } from '@kept-informed/event-log'\nexport const log = kafkaEventLog\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'a view opens a database by itself', file: 'apps/ops-console/src/index.ts', code: "import { openDatabase } from '@kept-informed/postgres'\nexport const open = openDatabase\n", rule: '@nx/enforce-module-boundaries' },
  { name: 'a view sends', file: 'apps/ops-console/src/index.ts', code: "import { smtpProvider } from '@kept-informed/channels'\nexport const send = smtpProvider\n", rule: '@nx/enforce-module-boundaries' },
  // each vendor in exactly one
  ...[
    ['npm in the core', 'libs/domain/obligation/src/index.ts', "import { v4 } from 'uuid'\nexport const id = v4\n"],
    ['kafkajs outside event-log', 'apps/rules/src/index.ts', "import { Kafka } from 'kafkajs'\nexport const kafka = Kafka\n"],
    ['pg outside postgres', 'apps/rules/src/index.ts', "import { Pool } from 'pg'\nexport const pool = Pool\n"],
    ['twilio outside channels', 'apps/notifier/src/index.ts', "import { Twilio } from 'twilio'\nexport const twilio = Twilio\n"],
    ['nodemailer outside channels', 'apps/notifier/src/index.ts', "import { createTransport } from 'nodemailer'\nexport const mail = createTransport\n"],
    ['jose outside identity', 'libs/platform/runtime/src/index.ts', "import { jwtVerify } from 'jose'\nexport const verify = jwtVerify\n"],
    ['openid-client outside identity', 'libs/platform/web/src/index.ts', "import { discovery } from 'openid-client'\nexport const find = discovery\n"],
    ['nunjucks outside web and channels', 'apps/ops-console/src/index.ts', "import nunjucks from 'nunjucks'\nexport const render = nunjucks.render\n"],
    ['pino outside telemetry', 'apps/rules/src/index.ts', "import { pino } from 'pino'\nexport const logger = pino\n"],
  ].map(([name, file, code]) => ({ name, file, code, rule: '@nx/enforce-module-boundaries' })),
  // the pure core
  { name: 'the core reads the clock by Date', file: 'libs/domain/obligation/src/index.ts', code: 'export const at = new Date()\n', rule: 'no-restricted-syntax' },
  { name: 'the core reads the clock by Date.now', file: 'libs/domain/kernel/src/index.ts', code: 'export const at = Date.now()\n', rule: 'no-restricted-syntax' },
  { name: 'the core rolls dice', file: 'libs/domain/delivery/src/index.ts', code: 'export const jitter = Math.random()\n', rule: 'no-restricted-syntax' },
  { name: 'the core reads the environment', file: 'libs/domain/notification/src/index.ts', code: "export const setting = process.env['X']\n", rule: 'no-restricted-globals' },
  { name: 'the core waits', file: 'libs/domain/notification/src/index.ts', code: 'setTimeout(() => undefined, 1)\n', rule: 'no-restricted-globals' },
  { name: 'the core fetches', file: 'libs/domain/victim/src/index.ts', code: "export const answer = fetch('x')\n", rule: 'no-restricted-globals' },
  { name: 'the core imports a Node built-in', file: 'libs/domain/evidence/src/index.ts', code: "import { createHash } from 'node:crypto'\nexport const hash = createHash\n", rule: 'no-restricted-imports' },
  { name: 'a service reads the real clock', file: 'apps/rules/src/index.ts', code: 'export const at = Date.now()\n', rule: 'no-restricted-syntax' },
  // how we write
  { name: 'any', file: 'apps/rules/src/index.ts', code: 'export const x: any = 1\n', rule: '@typescript-eslint/no-explicit-any' },
  { name: 'a promise nobody waits for', file: 'apps/rules/src/index.ts', code: 'Promise.resolve(1)\n', rule: '@typescript-eslint/no-floating-promises' },
  { name: 'a compiler error waved through', file: 'apps/rules/src/index.ts', code: '// @ts-ignore\nexport const x = 1\n', rule: '@typescript-eslint/ban-ts-comment' },
  { name: 'an error swallowed', file: 'apps/rules/src/index.ts', code: 'try { String(1) } catch {}\n', rule: 'no-empty' },
  { name: 'an index that lists nothing', file: 'libs/domain/kernel/src/index.ts', code: "export * from './clock.js'\n", rule: 'no-restricted-syntax' },
  { name: 'an enum', file: 'libs/domain/kernel/src/index.ts', code: 'export enum State { Owed }\n', rule: 'no-restricted-syntax' },
  { name: 'a file too long', file: 'apps/rules/src/index.ts', code: 'void 0\n'.repeat(251), rule: 'max-lines' },
]
