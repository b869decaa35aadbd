// Why: an email is seen before it is opened, read aloud by machines, and must never carry what a fact smuggles in.
import { describe, expect, it } from '@jest/globals'
import { emailHtml } from './email-html.js'
import { EXAMPLES, exampleInput, exampleNews } from './example-input.js'
import type { MessageInput } from './message-input.js'
import { renderEmail } from './render-email.js'

function email(templateId: string, other: Partial<MessageInput> = {}) {
  const { page, ...message } = renderEmail(exampleInput(templateId, { channel: 'email', ...other }))
  return { ...message, html: emailHtml(page) }
}

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
    expect(message.html).toContain(`<title>${subject}</title>`)
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: from whom, to whom, which case, whom to ask, how to complain, who else helps', (templateId) => {
    const { text } = email(templateId)
    expect(text).toMatch(/^Example Police: [A-Z][^\n]*\n\nDear Ms Byron\n\nWe are Example Police\. We are writing about your case\. The crime reference is CR-26-0198842\.\n\nWhat has happened\n\n/)
    expect(text).toContain('please call Detective Sergeant Jo Khan on 020 7946 0018.')
    expect(text).toContain('call and give this reference: KI-3F2A91BC.')
    expect(text).toContain('call 999')
    expect(text).toContain('you have the right to complain. Call us on 101 ')
    expect(text.match(/^- .*: call .*$/gm)).toEqual(['- Victim Support: call 08 08 16 89 111. A charity that helps people after a crime. Free. Open day and night.'])
  })

  it('with a neutral subject shows nothing of the case in the first line that a phone previews', () => {
    const { text } = email('suspect-arrested', { subjectDetail: 'neutral' })
    expect(text.indexOf('Example Police')).toBeGreaterThan(120)
    expect(text.slice(0, 120)).not.toMatch(/police|case|crime|suspect|arrest/i)
  })

  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: one language, one main heading, nothing remote, and the same words in both parts', (templateId) => {
    const { text, html } = email(templateId)
    expect(html).toContain('<html lang="en">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|link|script|iframe|a|style)\b|src=|url\(/)
    const read = html.replace(/<title>.*<\/title>/, '').replaceAll('<li>', '- ').replace(/<[^>]*>/g, '\n').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(read.split(/\n+/).filter(Boolean)).toEqual(text.split(/\n+/).filter(Boolean))
  })

  it('escapes facts', () => {
    const { text, html } = email('suspect-arrested', exampleNews('suspect-arrested', { reason: '<script>alert("x")</script> & more' }))
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more.')
    expect(html).not.toContain('<script')
    expect(text).toContain('<script>alert("x")</script> & more.')
  })

  it('escapes facts in a list', () => {
    expect(email('suspect-bailed', exampleNews('suspect-bailed', { conditions: [{ text: 'Not <b>near</b> her' }] })).html).toContain('<li>Not &lt;b&gt;near&lt;/b&gt; her</li>')
  })

  it('is larger for who asked for large print', () => {
    expect(email('suspect-arrested').html).toContain('font-size:18px')
    expect(email('suspect-arrested', { largePrint: true }).html).toContain('font-size:26px')
  })

  it('lists each condition', () => {
    expect(email('suspect-bailed').html).toContain('<ul><li>Not to contact the victim directly or indirectly</li><li>Not to enter the street where the burglary took place</li></ul>')
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
