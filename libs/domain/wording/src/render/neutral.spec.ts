// Why: the wrong person may read it. That a neutral message gives nothing away is shown over everything that could be in the input.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { EXAMPLES, exampleFacts, exampleInput, exampleNews } from '../examples/example-input.js'
import { isGsm } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { renderMessage } from './render-message.js'
import type { RenderedMessage } from './rendered-message.js'

const CONTACT = { name: 'Detective Sergeant Jo Khan', phone: '020 7946 0018', hours: '9am to 5pm' }
const neutral = (channel: MessageInput['channel'], other: Partial<MessageInput> = {}): RenderedMessage =>
  renderMessage(exampleInput('suspect-bailed', { channel, detail: 'neutral', subjectDetail: 'neutral', codePhrase: 'bluebell', contact: CONTACT, ...other }))

/** All that is sent, but for the addressee, which post needs. */
const wordsOf = (message: RenderedMessage): string => JSON.stringify(message.channel === 'letter' ? { ...message.letter, addressee: '' } : message)

const channels = fc.constantFrom<MessageInput['channel']>('sms', 'email', 'letter')
const anyExample = fc.constantFrom(...EXAMPLES)
const anyText = fc.oneof(fc.string(), fc.constantFrom('Example Police', '<b>', 'Ada'))
const irrelevant = fc.record({
  facts: anyExample.map(([, eventType, data]) => exampleFacts(eventType, data)),
  templateId: anyExample.map(([templateId]) => templateId),
  alsoAbout: fc.array(anyExample.map(([templateId]) => exampleNews(templateId)), { maxLength: 3 }),
  subjectDetail: fc.constantFrom('neutral' as const, 'full' as const),
  recipient: fc.record({ name: fc.record({ salutation: anyText, given: anyText, family: anyText }), tellsFor: fc.boolean() }),
  force: fc.record({ name: anyText, phone: anyText, url: anyText, area: fc.constantFrom('england' as const, 'wales' as const, 'london' as const) }),
  late: fc.boolean(),
  contact: anyText.map((name) => ({ ...CONTACT, name })),
})

describe('a neutral message', () => {
  it('as a text', () => {
    const text = 'bluebell. There is news for you. When you are ready, please call 020 7946 0018 and give the reference KI-3F2A91BC. You can call at these times: 9am to 5pm.'
    expect(neutral('sms')).toEqual({ channel: 'sms', text })
  })

  it('as a text without a code phrase and hours', () => {
    const text = 'There is news for you. When you are ready, please call 020 7946 0018 and give the reference KI-3F2A91BC.'
    expect(neutral('sms', { codePhrase: null, contact: { ...CONTACT, hours: null } })).toEqual({ channel: 'sms', text })
  })

  it('as a letter: an addressee, and no sender to know it by', () => {
    expect(neutral('letter')).toEqual({
      channel: 'letter',
      letter: {
        largePrint: false,
        easyRead: false,
        addressee: 'Ms Ada Byron',
        parts: [
          {
            language: 'en',
            date: '24 November 2026',
            salutation: 'Hello',
            sections: [{ heading: null, paragraphs: ['bluebell.', 'There is news for you.', 'When you are ready, please call 020 7946 0018 and give the reference KI-3F2A91BC.', 'You can call at these times: 9am to 5pm.'] }],
            senderName: 'Please call',
            senderContact: '020 7946 0018',
          },
        ],
      },
    })
  })

  it('as an email', () => {
    expect(neutral('email')).toMatchObject({
      subject: 'There is news for you: bluebell',
      text: 'bluebell.\n\nThere is news for you.\n\nWhen you are ready, please call 020 7946 0018 and give the reference KI-3F2A91BC.\n\nYou can call at these times: 9am to 5pm.\n',
    })
  })

  it('is the same whatever it is about, whoever sends it and whoever it is for', () => {
    fc.assert(
      fc.property(channels, irrelevant, (channel, other) => {
        expect(wordsOf(neutral(channel, other))).toBe(wordsOf(neutral(channel)))
      }),
      { numRuns: 300 },
    )
  })

  it.each(['sms', 'email', 'letter'] as const)('%s names no police, court, crime, person, place, case or web address', (channel) => {
    const words = wordsOf(neutral(channel))
    expect(words).not.toMatch(/police|court|crim|offence|officer|sergeant|case|suspect|victim|arrest|bail|Byron|Ada|Khan|CR-26|S-71024|https?:|www|101\b/i)
  })

  it('text is in the plain alphabet; a code phrase that this would spoil is left as agreed', () => {
    expect(isGsm((neutral('sms', { codePhrase: 'cân y gân – “glas”' }) as { text: string }).text)).toBe(true)
    expect((neutral('sms', { codePhrase: '青い鳥' }) as { text: string }).text).toMatch(/^青い鳥\. There is news for you\./)
  })
})
