// Why: what somebody writes after a mistake is read by everybody who was told wrongly; nothing that the gate stops in a released text may pass
// only because it was written today.
import { describe, expect, it } from '@jest/globals'
import { exampleInput } from '../examples/example-input.js'
import { renderMessage } from '../render/render-message.js'
import { checkOwnWords } from './check-own-words.js'
import { namesNews, type OwnText, type OwnWords } from './own-words.js'

const EN: OwnText = {
  heading: 'We told you something wrong', sms: 'Our last message had a wrong phone number in it. That was a mistake. We are sorry. Please use the number below.',
  happened: ['We sent you a message with a wrong phone number in it.', 'That was a mistake. We are sorry.'], means: ['Please use the number in this message.'], next: ['You do not need to do anything else.'],
}
const CY: OwnText = {
  heading: 'Dywedom rywbeth anghywir wrthych', sms: 'Roedd rhif ffôn anghywir yn ein neges ddiwethaf. Camgymeriad oedd hynny. Mae’n ddrwg gennym.',
  happened: ['Anfonom neges atoch gyda rhif ffôn anghywir ynddi.', 'Camgymeriad oedd hynny. Mae’n ddrwg gennym.'], means: ['Defnyddiwch y rhif yn y neges hon.'], next: ['Nid oes angen i chi wneud dim byd arall.'],
}
const words = (en: Partial<OwnText> = {}, cy: Partial<OwnText> = {}): OwnWords => ({ en: { ...EN, ...en }, cy: { ...CY, ...cy } })

describe('words of one’s own', () => {
  it('that are good pass', () => expect(checkOwnWords(words())).toEqual([]))

  it.each<[string, OwnWords, string, RegExp]>([
    ['a field that is not known', words({ happened: ['Hello ((name)). That was a mistake.'] }), '/words/en/happened/0', /no field \(\(name\)\)/],
    ['a text message that is too long', words({ sms: 'That was a mistake. '.repeat(40).trim() }), '/words/en', /size/],
    ['no word of the mistake', words({ happened: ['We sent you a message.'], means: [] }), '/words/en', /that it was a mistake/],
    ['too hard to read', words({ next: ['Notwithstanding the aforementioned administrative irregularity, recipients are respectfully requested to disregard the previously communicated informational particulars in their entirety.'.repeat(6)] }), '/words/en', /reading-age/],
    ['a link of its own', words({ next: ['See www.example.com/fraud now.'] }), '/words/en', /links/],
    ['a word twice', words({}, { next: ['Nid oes oes angen i chi wneud dim byd arall.'] }), '/words/cy', /loose-ends/],
    ['a field in one language only', words({ happened: [...EN.happened, 'We told you that ((news)).'] }), '/words/cy', /\(\(news\)\).*other language/],
  ])('%s is named', (_what, bad, pointer, detail) => {
    expect(checkOwnWords(bad)).toContainEqual({ pointer, detail: expect.stringMatching(detail) })
  })

  it('may name what was told, and then each piece of news makes another message', () => {
    const naming = words({ sms: 'We told you that ((news)). That was a mistake. We are sorry.' }, { sms: 'Dywedom wrthych: ((news)). Camgymeriad oedd hynny.' })
    expect([namesNews(words()), namesNews(naming)]).toEqual([false, true])
    const message = renderMessage({ ...exampleInput('correction'), own: naming })
    expect(message.channel === 'sms' && message.text).toMatch(/We told you that a suspect was arrested on Monday 23 November 2026\. That was a mistake\./)
  })

  it('are said once, however much was wrong, and never in a neutral message', () => {
    const input = exampleInput('correction')
    const twice = renderMessage({ ...input, alsoAbout: [{ templateId: 'correction', version: input.version, facts: { ...input.facts, data: { suspectRef: 'another' } }, late: false }], own: words() })
    expect(twice).toEqual(renderMessage({ ...input, own: words() }))
    expect(JSON.stringify(renderMessage({ ...input, detail: 'neutral', subjectDetail: 'neutral', own: words() }))).not.toMatch(/mistake/)
  })
})
