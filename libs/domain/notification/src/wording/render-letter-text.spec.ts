// Why: a letter is kept in a drawer for years: it says whom it is from, to whom, and when.
import { describe, expect, it } from '@jest/globals'
import { exampleInput } from './example-input.js'
import { greetingOf } from './recipient-name.js'
import { renderLetterText } from './render-letter-text.js'

describe('a letter', () => {
  it('says from whom, to whom, and all the news', () => {
    const alsoAbout = [{ templateId: 'suspect-bailed', facts: exampleInput('suspect-bailed').facts }]
    const letter = renderLetterText(exampleInput('suspect-arrested', { channel: 'letter', largePrint: true, alsoAbout }))
    expect(letter).toMatchObject({ language: 'en', largePrint: true, date: '24 November 2026', addressee: 'Ms Ada Byron', salutation: 'Dear Ms Byron', senderName: 'Example Police', senderContact: '020 7946 0018' })
    expect(letter.paragraphs[0]).toBe('This letter is from Example Police. It is about your case. The crime reference is CR-26-0198842.')
    expect(letter.paragraphs[1]).toBe('A suspect in your case was arrested on Monday 23 November 2026. The reason: burglary.')
    expect(letter.paragraphs).toContain('They must follow these conditions (rules):\n- Not to contact the victim directly or indirectly\n- Not to enter the street where the burglary took place')
    expect(letter.paragraphs.indexOf('More news: A suspect has been released on bail.')).toBeGreaterThan(1)
  })

  it.each([
    [{ salutation: 'Ms', given: 'Ada', family: 'Byron' }, 'Dear Ms Byron'],
    [{ salutation: 'Ms', family: 'Byron' }, 'Dear Ms Byron'],
    [{ given: 'Ada', family: 'Byron' }, 'Dear Ada Byron'],
    [{ family: 'Byron' }, 'Hello'],
    [{ salutation: ' ', given: ' Ada\n', family: ' Byron  King' }, 'Dear Ada Byron King'],
  ])('greets %j with "%s"', (name, greeting) => {
    expect(greetingOf(name)).toBe(greeting)
  })
})
