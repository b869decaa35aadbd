import { describe, expect, it } from '@jest/globals'
import { tracesOf } from './traces-of.js'

const WORD = 'Zvonimirsdottir'
const text = `before ${WORD} after`

describe('the search for a word', () => {
  it.each([
    ['as it is', text],
    ['in other letters', text.toUpperCase()],
    ['in hex', Buffer.from(text).toString('hex')],
    ['in base64', Buffer.from(text).toString('base64')],
    ['in base64url, a byte further on', Buffer.from(`x${text}`).toString('base64url')],
    ['in base64, two bytes further on', Buffer.from(`xy${text}`).toString('base64')],
    ['in UTF-16', Buffer.from(text, 'utf16le').toString('latin1')],
  ])('finds it %s', (_, hidden) => expect(tracesOf([WORD], [{ where: 'there', text: hidden }])).not.toEqual([]))

  it('finds nothing where it is not', () => expect(tracesOf([WORD], [{ where: 'there', text: 'Zvonimir' }])).toEqual([]))
})
