// Why: prints, as JSON, which rules each red fixture sets off. The Nx rule says nothing at all when no project graph is at hand, so
// the graph is made first. A process of its own: ESLint loads its parts in ways that a test runner's module loader does not allow.
import { createProjectGraphAsync } from '@nx/devkit'
import { ESLint } from 'eslint'
import { redFixtures } from './red-fixtures.mjs'

await createProjectGraphAsync({ exitOnError: true })
const eslint = new ESLint({ cwd: process.cwd() })
const results = []
for (const { name, file, code, rule } of redFixtures) {
  const [result] = await eslint.lintText(code, { filePath: file })
  results.push({ name, file, rule, found: (result?.messages ?? []).map((message) => message.ruleId ?? `fatal: ${message.message}`) })
}
process.stdout.write(JSON.stringify(results))
