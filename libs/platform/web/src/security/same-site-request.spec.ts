import { describe, expect, it } from '@jest/globals'
import { forgeryOf, type RequestMarks } from './same-site-request.js'

const OURS: RequestMarks = { method: 'POST', expected: 'token', given: 'token', fetchSite: 'same-origin', origin: 'https://ops.test', own: 'https://ops.test' }

describe('a form', () => {
  it.each<[string, Partial<RequestMarks>, string]>([
    ['of our own page', {}, 'none'],
    ['of our own page, in a browser that hides the origin because we ask for no referrer', { origin: 'null' }, 'none'],
    ['of our own page, in a browser that says nothing of where it comes from', { origin: null, fetchSite: null }, 'none'],
    ['of another site, that has somehow got the token', { fetchSite: 'cross-site', origin: 'https://evil.test' }, 'from-elsewhere'],
    ['of another site, in a browser that only knows Origin', { fetchSite: null, origin: 'https://evil.test' }, 'from-elsewhere'],
    ['of a neighbour under the same domain', { fetchSite: 'same-site', origin: 'https://officers.test' }, 'from-elsewhere'],
    ['typed into the address bar, which no form is', { fetchSite: 'none', origin: null }, 'from-elsewhere'],
    ['on another port of our machine', { fetchSite: null, origin: 'https://ops.test:8443' }, 'from-elsewhere'],
    ['without the token', { given: null }, 'no-token'],
    ['with an empty token', { given: '' }, 'no-token'],
    ['with an empty token where nobody is signed in', { expected: null, given: '' }, 'no-token'],
    ['with a token where nobody is signed in', { expected: null }, 'no-token'],
    ['with the token of another session', { given: 'other' }, 'wrong-token'],
    ['by PUT without the token', { method: 'PUT', given: null }, 'no-token'],
    ['by DELETE of another site', { method: 'DELETE', fetchSite: 'cross-site' }, 'from-elsewhere'],
  ])('%s', (_, marks, verdict) => {
    expect(forgeryOf({ ...OURS, ...marks }, (a, b) => a === b)).toBe(verdict)
  })

  it('that only reads needs nothing: a link from a colleague’s mail must open', () => {
    expect(forgeryOf({ ...OURS, method: 'GET', given: null, expected: null, fetchSite: 'cross-site', origin: null }, () => false)).toBe('none')
  })
})
