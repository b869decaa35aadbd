import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ownPath } from './own-path.js'

describe('after signing in', () => {
  it.each<[string, unknown, string]>([
    ['a page', '/guards', '/guards'],
    ['a page with a question', '/guards/1?after=x%20y', '/guards/1?after=x%20y'],
    ['nothing', undefined, '/'],
    ['the same given twice', ['/guards', '/guards'], '/'],
    ['another site', 'https://evil.test/', '/'],
    ['another site without a scheme', '//evil.test/', '/'],
    ['another site behind a backslash', '/\\evil.test', '/'],
    ['another site behind a later backslash', '/guards\\..\\..\\evil.test', '/'],
    ['another site behind dots', '/.//evil.test', '/'],
    ['another site behind a tab, which browsers drop', '/\t/evil.test', '/'],
    ['a second header', '/guards\r\nset-cookie: a=b', '/'],
    ['a script', 'javascript:alert(1)', '/'],
    ['signing in again, for ever', '/sign-in?return=/sign-in', '/'],
    ['signing out', '/sign-out', '/'],
    ['somebody’s name at the front of a host', '@evil.test', '/'],
  ])('%s', (_, wanted, path) => {
    expect(ownPath(wanted)).toBe(path)
  })

  it('nothing leads away from here', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '//', '@', ':', '%2f', '%5c', '\t', '?', '#', 'evil.test', 'https:')
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(new URL(ownPath(`/${pieces.join('')}`), 'https://ours.test').host).toBe('ours.test')
    }))
  })
})
