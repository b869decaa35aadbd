// Why: an email is seen before it is opened, and says the same to who reads it as text.
import { describe, expect, it } from '@jest/globals'
import { EXAMPLES, exampleInput, exampleNews } from '../examples/example-input.js'
import type { MessageInput } from './message-input.js'
import { plainLines } from './plain-lines.js'
import { renderEmail } from './render-email.js'

const email = (templateId: string, other: Partial<MessageInput> = {}) => renderEmail(exampleInput(templateId, { channel: 'email', ...other }))

describe('an email', () => {
  it.each([
    ['full', 'full', null, 'An update about your case: CR-26-0198842'],
    ['full', 'neutral', null, 'There is news for you'],
    ['full', 'neutral', 'bluebell', 'There is news for you: bluebell'],
    ['neutral', 'neutral', 'bluebell', 'There is news for you: bluebell'],
    ['neutral', 'full', null, 'There is news for you'],
  ] as const)('of %s detail with a %s subject and the code phrase %s has the subject "%s"', (detail, subjectDetail, codePhrase, subject) => {
    const message = email('suspect-arrested', { detail, subjectDetail, codePhrase })
    expect(message.subject).toBe(subject)
    expect(message.page.title).toBe(subject)
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: from whom, to whom, which case, whom to ask, how to complain, who else helps', (templateId) => {
    const { text } = email(templateId)
    expect(text).toMatch(/^There is news for you\. [^\n]*\n\nExample Police: [A-Z][^\n]*\n\nDear Ms Byron\n\nWe are Example Police\. We are writing about your case\. The crime reference is CR-26-0198842\.\n\nWhat has happened\n\n/)
    expect(text).toContain('please call Detective Sergeant Jo Khan on 020 7946 0018.')
    expect(text).toContain('Call and give this reference: KI-3F2A91BC.')
    expect(text).toContain('call 999')
    expect(text).toContain('you have the right to complain. Call us on 101 ')
    expect(text.match(/^- .*: call .*$/gm)).toEqual(['- Victim Support: call 08 08 16 89 111. A charity that helps people after a crime. Free. Open day and night.'])
  })

  it.each(['full', 'neutral'] as const)('with a %s subject shows nothing of the case in the first line that a phone previews', (subjectDetail) => {
    const { text } = email('suspect-arrested', { subjectDetail })
    expect(text.indexOf('Example Police')).toBeGreaterThan(120)
    expect(text.slice(0, 120)).not.toMatch(/police|case|crime|suspect|arrest/i)
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: the same words in both parts', (templateId) => {
    const { text, page } = email(templateId)
    expect([...page.before, page.heading, ...plainLines(page.sections)].join('\n\n')).toBe(text.trimEnd())
  })

  it.each([true, false])('in large print: %s', (largePrint) => {
    expect(email('suspect-arrested', { largePrint }).page).toMatchObject({ language: 'en', largePrint })
  })

  it('lists each condition', () => {
    const paragraphs = email('suspect-bailed').page.sections.flatMap((section) => section.paragraphs)
    expect(paragraphs).toContainEqual({ lead: 'They must follow these rules:', items: ['Not to contact the victim directly or indirectly', 'Not to enter the street where the burglary took place'] })
  })

  it('has all news in order', () => {
    const { text } = email('suspect-arrested', { alsoAbout: [exampleNews('hearing-listed')] })
    expect(text).toMatch(/was arrested[^]*More news: There will be a court hearing\n\nWhat has happened\n\n[^]*Tuesday 12 January 2027 at 10am[^]*Who to contact/)
  })

  it.each([[false, false, 0], [true, false, 1], [false, true, 1], [true, true, 1]])('late: %s, more late news: %s: %i apology', (late, alsoLate, apologies) => {
    const { text } = email('suspect-arrested', { late, alsoAbout: [{ ...exampleNews('hearing-listed'), late: alsoLate }] })
    expect(text.match(/later than we should have\. We are sorry\./g) ?? []).toHaveLength(apologies)
  })
})
