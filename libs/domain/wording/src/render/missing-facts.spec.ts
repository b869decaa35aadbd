// Why: senders leave facts out and put odd things in. Whatever comes, a reader sees whole sentences and nothing of the machinery.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { EXAMPLES, exampleFacts, exampleInput, exampleNews } from '../examples/example-input.js'
import { isGsm } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { plainLines } from './plain-lines.js'
import { renderMessage } from './render-message.js'

const odd = fc.constantFrom<unknown>(undefined, null, '', '   ', '.', 7, true, {}, [], [null], [{}], [{ text: '' }], '\u0000\n\t line one\r\nline   two\u202e', '<img src=x onerror=1>', `long ${'word '.repeat(200)}`, 'ends already.', 'really?', '2026-99-99')

/** The facts of an example, each there, left out, or odd. */
const spoiled = (data: Record<string, unknown>) => fc.record(Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fc.oneof(fc.constant(value), odd)])))

const anyInput = fc.tuple(fc.constantFrom(...EXAMPLES), fc.constantFrom(...EXAMPLES), fc.constantFrom('sms' as const, 'email' as const, 'letter' as const), fc.boolean(), fc.boolean(), fc.boolean()).chain(
  ([[templateId, eventType, data], [otherId, , otherData], channel, tellsFor, more, easyRead]) =>
    fc.tuple(spoiled(data), spoiled(otherData), fc.record({ name: fc.constantFrom(null, '', 'PC 1'), hours: fc.constantFrom(null, '', '9 to 5') }), fc.constantFrom({ family: 'Byron' }, { given: 'Ada', family: 'Byron' })).map(
      ([facts, otherFacts, { name, hours }, person]): MessageInput =>
        exampleInput(templateId, {
          channel,
          facts: exampleFacts(eventType, facts),
          alsoAbout: more ? [exampleNews(otherId, otherFacts)] : [],
          easyRead,
          late: more,
          recipient: { name: person, tellsFor },
          contact: { name, phone: '101', hours },
        }),
    ),
)

/** The plain text of it: of an email without its tags, too. */
function textsOf(input: MessageInput): string[] {
  const message = renderMessage(input)
  if (message.channel === 'sms') return [message.text]
  if (message.channel === 'letter') return message.letter.parts.flatMap(({ salutation, sections }) => [salutation, ...plainLines(sections)])
  return [message.subject, ...message.text.trimEnd().split('\n\n'), message.page.title, ...message.page.before, message.page.heading, ...plainLines(message.page.sections)]
}

/** Gaps that a missing fact leaves: double or outer spaces, a lonely full stop, an empty sentence, empty brackets. */
const GAPS = / {2}|^ | $|[ (][.,;:]|[:,;]\.|(?<!\.)\.\.(?!\.)|\(\)/

describe('with facts missing or odd', () => {
  it('every message is whole', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const text of textsOf(input)) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
          expect(text).not.toMatch(GAPS)
          expect(text).not.toMatch(/S-71024|O-33017|H-90311|VRR-811|v-58213/)
          expect(text.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
        }
        if (input.channel === 'sms') expect(textsOf(input).every((text) => isGsm(text) && text.length <= (input.alsoAbout.length > 0 ? 1530 : 459))).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it.each(EXAMPLES.filter(([, , data]) => 'court' in data))('%s at a court with the longest name, told for another, is a text of three parts', (templateId, eventType, data) => {
    const facts = exampleFacts(eventType, { ...data, court: 'long '.repeat(100) })
    const texts = ['PC 1', null].flatMap((name) => textsOf(exampleInput(templateId, { facts, recipient: { name: { family: 'Byron' }, tellsFor: true }, contact: { name, phone: '020 7946 0018', hours: null } })))
    expect(texts.filter((text) => text.length > 459)).toEqual([])
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s with no facts at all still says who, which case and whom to call', (templateId) => {
    const { facts } = exampleInput(templateId)
    const text = textsOf(exampleInput(templateId, { facts: { ...facts, data: {} } })).join()
    expect(text).toMatch(/^Example Police: [A-Z].* Questions\? Call Detective Sergeant Jo Khan on 020 7946 0018\. Crime reference CR-26-0198842\. Text reference KI-3F2A91BC\.$/)
    expect(text).not.toMatch(/undefined|null/)
    expect(text).not.toMatch(GAPS)
  })
})

describe('plain English', () => {
  const sentencesOf = (templateId: string, channel: MessageInput['channel']): string[] =>
    textsOf(exampleInput(templateId, { channel })).flatMap((text) => text.split(/(?<=[.?!])\s+|\n/)).filter((sentence) => sentence.trim() !== '')

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: short sentences, nobody\'s jargon', (templateId) => {
    const sentences = sentencesOf(templateId, 'letter')
    const words = sentences.map((sentence) => sentence.split(/\s+/).length)
    expect(words.reduce((sum, count) => sum + count, 0) / sentences.length).toBeLessThanOrEqual(15)
    expect(Math.max(...words)).toBeLessThanOrEqual(30)
    expect(sentences.join(' ')).not.toMatch(/customer|pursuant|hereby|herein|aforementioned|in respect of|Victims.? Code|Right \d|paragraph|section \d|alleged|perpetrator|accordance/i)
  })
})
