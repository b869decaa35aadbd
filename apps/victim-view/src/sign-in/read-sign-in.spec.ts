import { expect, it } from '@jest/globals'
import { looksLikeCode, looksLikeReference } from './read-sign-in.js'

it.each([['KI-3F2A91BC', true], ['ki 3f2a 91bc', true], ['3F2A91BC', true], ['01TW/1234567/26', false], ['KI-3F2A91B', false], ['', false], ['KI-3F2A91BG', false]])('%j: a reference? %s', (text, is) => expect(looksLikeReference(text)).toBe(is))
it.each([['123456', true], ['123 456', true], ['12345', false], ['12345a', false], ['', false]])('%j: a code? %s', (text, is) => expect(looksLikeCode(text)).toBe(is))
