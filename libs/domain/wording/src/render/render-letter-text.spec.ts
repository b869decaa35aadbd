// Why: a letter is kept in a drawer for years: it says whom it is from, to whom, and when.
import { describe, expect, it } from '@jest/globals'
import { EXAMPLES, exampleInput, exampleNews } from '../examples/example-input.js'
import type { MessageInput } from './message-input.js'
import { plainLines } from './plain-lines.js'
import { greetingOf } from './recipient-name.js'
import { renderLetterText } from './render-letter-text.js'

const letter = (templateId: string, other: Partial<MessageInput> = {}) => renderLetterText(exampleInput(templateId, { channel: 'letter', ...other }))

const REVIEWABLE = ['no-further-action', 'no-charge-by-cps', 'prosecution-stopped', 'charge-altered', 'investigation-closed']
const IN_ORDER = ['What has happened', 'What this means', 'What happens next', 'You can ask for a review', 'Who to contact', 'If you are not happy with us', 'Support for you']

describe('a letter', () => {
  it('says from whom, to whom, and when', () => {
    const { parts, ...rest } = letter('suspect-arrested', { largePrint: true })
    expect(rest).toEqual({ largePrint: true, easyRead: false, addressee: 'Ms Ada Byron' })
    expect(parts).toMatchObject([{ language: 'en', date: '24 November 2026', salutation: 'Dear Ms Byron', senderName: 'Example Police', senderContact: '020 7946 0018' }])
  })

  it.each(EXAMPLES.flatMap(([templateId]) => [[templateId, false] as const, [templateId, true] as const]))('%s (easy read: %s) has its parts in order, none empty', (templateId, easyRead) => {
    const [{ sections }] = letter(templateId, { easyRead }).parts
    const [opening, ...others] = sections
    expect(opening?.heading).toBeNull()
    expect(others.map(({ heading }) => heading)).toEqual(IN_ORDER.filter((heading) => heading !== 'You can ask for a review' || REVIEWABLE.includes(templateId)))
    expect(sections.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([])
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s in easy read: very short sentences', (templateId) => {
    const [{ sections }] = letter(templateId, { easyRead: true }).parts
    const words = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph.lead)).flatMap((text) => text.split(/(?<=[.?!])\s+/)))
      .map((sentence) => [sentence.split(/\s+/).length, sentence] as const)
    expect(words.filter(([count]) => count > 18)).toEqual([])
    expect(words.reduce((sum, [count]) => sum + count, 0) / words.length).toBeLessThanOrEqual(9)
  })

  it('further news has its heading and its own parts', () => {
    const [{ sections }] = letter('suspect-arrested', { alsoAbout: [exampleNews('suspect-bailed')] }).parts
    expect(sections.map(({ heading }) => heading).slice(1, 8)).toEqual(['What has happened', 'What this means', 'What happens next', 'More news: A suspect has been released on bail', 'What has happened', 'What this means', 'What happens next'])
    expect(plainLines(sections)).toContain('They must follow these rules:\n- Not to contact the victim directly or indirectly\n- Not to enter the street where the burglary took place')
  })

  it.each([
    ['england', 'burglary-dwelling', ['Victim Support']],
    ['london', 'burglary-dwelling', ['London Victim and Witness Service', 'Victim Support']],
    ['wales', 'domestic-abuse', ['Live Fear Free', 'Victim Support']],
    ['england', 'domestic-abuse', ['National Domestic Abuse Helpline', 'Victim Support']],
    ['england', 'fraud', ['Report Fraud', 'Victim Support']],
  ] as const)('in %s after %s names who helps', (area, offenceCategory, names) => {
    const input = exampleInput('suspect-arrested')
    const [{ sections }] = letter('suspect-arrested', { force: { ...input.force, area }, facts: { ...input.facts, offenceCategory } }).parts
    const support = sections.at(-1)?.paragraphs.flatMap((paragraph) => (typeof paragraph === 'string' ? [] : paragraph.items)) ?? []
    expect(support.map((line) => line.split(':')[0])).toEqual(names)
  })

  describe('in Welsh is followed by English in the versions given', () => {
    const english = { 'suspect-arrested': '1', 'suspect-bailed': '1', neutral: '1' }
    const welsh = (given: Record<string, string>, other: Partial<MessageInput> = {}) => letter('suspect-arrested', { language: 'cy', alsoAbout: [exampleNews('suspect-bailed')], english: given, ...other }).parts
    const { neutral: _, ...news } = english

    it('all of them', () => expect(welsh(english).map(({ language }) => language)).toEqual(['cy', 'en']))
    it('a version that was never written is not taken for another', () => expect(() => welsh({ ...english, 'suspect-bailed': '99' })).toThrow(/99/))
    it.each<[string, Record<string, string>, Partial<MessageInput>, string[]]>([
      ['one news without English: Welsh only', { 'suspect-arrested': '1', neutral: '1' }, {}, ['cy']],
      ['none at all', {}, {}, ['cy']],
      ['what is not said in it is not needed', news, {}, ['cy', 'en']],
      ['without case facts only that text is needed', { neutral: '1' }, { detail: 'neutral' }, ['cy', 'en']],
      ['and it is needed', news, { detail: 'neutral' }, ['cy']],
    ])('%s', (_name, given, other, languages) => expect(welsh(given, other).map(({ language }) => language)).toEqual(languages))
  })

  it('says that it comes late, once', () => {
    const [{ sections }] = letter('suspect-arrested', { late: true }).parts
    expect(sections[0]?.paragraphs.at(-1)).toBe('We are telling you this later than we should have. We are sorry.')
  })

  it.each([
    [{ salutation: 'Ms', given: 'Ada', family: 'Byron' }, 'Dear Ms Byron'],
    [{ salutation: 'Ms', family: 'Byron' }, 'Dear Ms Byron'],
    [{ given: 'Ada', family: 'Byron' }, 'Dear Ada Byron'],
    [{ family: 'Byron' }, 'Hello'],
    [{ salutation: ' ', given: ' Ada\n', family: ' Byron  King' }, 'Dear Ada Byron King'],
  ])('greets %j with "%s"', (name, greeting) => {
    expect(greetingOf(name, { dear: 'Dear', hello: 'Hello' })).toBe(greeting)
  })
})
