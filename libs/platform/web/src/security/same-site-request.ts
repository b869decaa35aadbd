// Why: another site must not be able to press our buttons. Two independent things must agree: the token that only our own page knows, and what
// the browser itself says about where the request comes from.

export type RequestMarks = {
  method: string
  /** Of the session; null: nobody is signed in. */
  expected: string | null
  /** As the form sent it. */
  given: string | null
  /** `Sec-Fetch-Site`; null where the browser does not know it. */
  fetchSite: string | null
  /** `Origin`; browsers say `null` under our own `Referrer-Policy: no-referrer`, which tells us nothing. */
  origin: string | null
  /** This view's own origin. */
  own: string
}
export type Forgery = 'none' | 'from-elsewhere' | 'no-token' | 'wrong-token'

const ONLY_READS = ['GET', 'HEAD', 'OPTIONS']

/** Whether a request may have been made by somebody else's page (synchroniser token; W3C Fetch Metadata). */
export function forgeryOf({ method, expected, given, fetchSite, origin, own }: RequestMarks, same: (a: string, b: string) => boolean): Forgery {
  if (ONLY_READS.includes(method)) return 'none'
  if (fetchSite !== null && fetchSite !== 'same-origin') return 'from-elsewhere'
  if (origin !== null && origin !== 'null' && origin !== own) return 'from-elsewhere'
  if (expected === null || given === null || given === '') return 'no-token'
  return same(expected, given) ? 'none' : 'wrong-token'
}
