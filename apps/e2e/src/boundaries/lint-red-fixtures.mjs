// Why: prints, as JSON, which rules each red fixture sets off. The Nx rule says nothing at all when no project graph is at hand, so
// the graph is made first. A process of its own: ESLint loads its parts in ways that a test runner's module loader does not allow.
import { createProjectGraphAsync } from '@nx/devkit'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { redFixtures } from './red-fixtures.mjs'

await createProjectGraphAsync({ exitOnError: true })
// For types TypeScript reads the repository anew at each text: only the rules that ask for them get them.
const cwd = process.cwd()
const [withTypes, withoutTypes] = [new ESLint({ cwd }), new ESLint({ cwd, overrideConfig: [tseslint.configs.disableTypeChecked] })]
const asksForTypes = (rule) => tseslint.plugin.rules[rule.replace('@typescript-eslint/', '')]?.meta.docs?.requiresTypeChecking === true
const results = []
for (const { name, file, code, rule } of redFixtures) {
  const [result] = await (asksForTypes(rule) ? withTypes : withoutTypes).lintText(code, { filePath: file })
  results.push({ name, file, rule, found: (result?.messages ?? []).map((message) => message.ruleId ?? `fatal: ${message.message}`) })
}
process.stdout.write(JSON.stringify(results))
