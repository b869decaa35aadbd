// One Jest file for the whole repository. A test's size is in its name:
// .spec.ts is pure, .int.spec.ts needs a real Postgres and Kafka, .e2e.spec.ts goes the whole way.
const base = {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@kept-informed/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/(?!.*\\.json\\.js$).*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
}
const services = { globalSetup: '<rootDir>/libs/platform/testing/src/global-setup.mjs', globalTeardown: '<rootDir>/libs/platform/testing/src/global-teardown.mjs' }

export default {
  // How long something takes is measured in apps/bench; here it only must end. A busy machine is no fault.
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['**/*.spec.ts'], testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'] },
    { ...base, ...services, displayName: 'int', testMatch: ['**/*.int.spec.ts'] },
    { ...base, ...services, displayName: 'e2e', testMatch: ['**/*.e2e.spec.ts'] },
  ],
}
