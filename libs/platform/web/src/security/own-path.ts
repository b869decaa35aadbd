// Why: after signing in a person goes on where she was; nobody may bend that to another site.

const BASE = 'https://view.invalid'

/** `wanted` when it is a path of this view, else `/`. Never leads to another host, whatever is in it. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2_000 || !/^\/(?![/\\])/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return '/'
  if (!URL.canParse(wanted, BASE)) return '/'
  const url = new URL(wanted, BASE)
  // Dots may fold to two slashes at the front: `/.//evil.test`.
  if (url.origin !== BASE || url.pathname.startsWith('//') || isSigningIn(url.pathname)) return '/'
  return `${url.pathname}${url.search}`
}

const isSigningIn = (path: string): boolean => path === '/sign-in' || path.startsWith('/sign-in/') || path === '/sign-out'
