// Why: each cookie has the prefix that lets no other host, path or plain connection set it (RFC 6265bis, `__Host-`), and no script reads it.
// The views of one machine share its name, so each has names of its own.
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Response } from 'express'

export type CookieName = 'session' | 'signing-in' | 'language' | 'form'
export type Cookies = {
  read(header: string | undefined, name: CookieName): string | undefined
  /** `seconds` null: until the browser is closed. */
  set(response: Response, name: CookieName, value: string, seconds: number | null): void
  clear(response: Response, name: CookieName): void
}

export function cookiesOf(view: string): Cookies {
  const full = (name: CookieName): string => `__Host-${view}-${name}`
  const put = (response: Response, name: CookieName, value: string, maxAge?: number): void =>
    void response.append('set-cookie', stringifySetCookie({ name: full(name), value, path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge }))
  return {
    read: (header, name) => (header === undefined ? undefined : parseCookie(header)[full(name)]),
    set: (response, name, value, seconds) => put(response, name, value, seconds ?? undefined),
    clear: (response, name) => put(response, name, '', 0),
  }
}

/** One of them, for a controller: kept by the browser for so many seconds. */
export function keptIn(view: string, name: CookieName) {
  const cookies = cookiesOf(view)
  return {
    read: (header: string | undefined): string | undefined => cookies.read(header, name),
    keep: (response: Response, value: string, seconds: number): void => cookies.set(response, name, value, seconds),
    drop: (response: Response): void => cookies.clear(response, name),
  }
}
