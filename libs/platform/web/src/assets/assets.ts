// Why: style and script come from our own origin, under the hash of what is in them: kept for a year by the browser, and new at once when they change.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { RequestHandler } from 'express'
import { withoutCrown } from './without-crown.js'

type Asset = { path: string; type: string; content: Buffer }
export type Assets = {
  /** The address of `view.css`, `govuk-frontend.js`, `live.js`, `leave-no-trace.js` or `icon.svg`. Throws for one that there is not. */
  address(name: string): string
  door: RequestHandler
}

const { resolve } = createRequire(import.meta.url)
export const GOVUK_FOLDER = dirname(dirname(resolve('govuk-frontend/dist/govuk/template.njk')))
const HASH_LETTERS = 16
const CSS = 'text/css; charset=utf-8'
const JS = 'text/javascript; charset=utf-8'
/** Says nothing to who looks over a shoulder. */
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#505a5f"/></svg>'

export function readAssets(): Assets {
  const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
  const theirs = (name: string): string => readFileSync(join(GOVUK_FOLDER, 'govuk', name), 'utf8')
  const named = new Map<string, Asset>([
    asset('view.css', CSS, `${withoutCrown(theirs('govuk-frontend.min.css'))}\n${own('view.css')}`),
    asset('govuk-frontend.js', JS, theirs('govuk-frontend.min.js').replace(/\n?\/\/# sourceMappingURL=.*/, '')),
    asset('live.js', JS, own('live.js')),
    asset('leave-no-trace.js', JS, own('leave-no-trace.js')),
    asset('icon.svg', 'image/svg+xml', ICON),
  ])
  const byPath = new Map([...named.values()].map((one) => [one.path, one]))
  return {
    address: (name) => {
      const found = named.get(name)
      if (!found) throw new Error(`there is no asset ${name}; there are ${[...named.keys()].join(', ')}`)
      return found.path
    },
    door: (request, response, next) => {
      const found = request.method === 'GET' || request.method === 'HEAD' ? byPath.get(request.path) : undefined
      if (!found) return next()
      response.setHeader('cache-control', 'public, max-age=31536000, immutable')
      response.type(found.type).send(found.content)
    },
  }
}

let read: Assets | undefined
/** The files are those of the release, so they are read and cut once a process, however many views it serves. */
export const assetsOfRelease = (): Assets => (read ??= readAssets())

function asset(name: string, type: string, text: string): [string, Asset] {
  const content = Buffer.from(text)
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, HASH_LETTERS)
  return [name, { path: `/assets/${name.replace('.', `.${hash}.`)}`, type, content }]
}
