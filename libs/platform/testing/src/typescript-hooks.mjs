// Why: Jest runs its global setup outside of its own transform for ES modules, and tests must run without a build. So these hooks let
// plain Node read the sources: `.js` of a relative import is the `.ts` beside it, and workspace packages resolve to `src`.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transform } from '@swc/core'

const SWC = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, keepClassNames: true },
  module: { type: 'es6' },
}

export async function resolve(specifier, context, next) {
  const withSources = { ...context, conditions: [...context.conditions, '@kept-informed/source'] }
  const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js')
  return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, withSources)
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const filename = fileURLToPath(url)
  const { code } = await transform(await readFile(filename, 'utf8'), { ...SWC, filename })
  return { format: 'module', source: code, shortCircuit: true }
}
