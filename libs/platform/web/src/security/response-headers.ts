// Why: what a page may do is said with every answer: nothing from anybody else, no script that we did not put there, no trace left behind.
import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 31_536_000
/** Nothing on these pages needs any of them. */
const NOTHING_ALLOWED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics', 'clipboard-read'].map((what) => `${what}=()`).join(', ')

export const nonceOf = (response: Response): string => String(response.locals['nonce'])

/** `issuer`: the origin that a sign-out leads to; browsers check a form's redirects too. */
export function responseHeaders({ issuer }: { issuer: string | null }): RequestHandler[] {
  return [
    (_, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64url')
      response.setHeader('cache-control', 'no-store')
      response.setHeader('permissions-policy', NOTHING_ALLOWED)
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [(_, response) => `'nonce-${nonceOf(response as Response)}'`, "'strict-dynamic'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'", ...(issuer === null ? [] : [issuer])],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      crossOriginEmbedderPolicy: true,
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: { maxAge: 2 * YEAR_SECONDS, includeSubDomains: true },
      xFrameOptions: { action: 'deny' },
    }),
  ]
}
