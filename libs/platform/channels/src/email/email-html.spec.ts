// Why: an email is read aloud by machines, on small and old screens, and must never carry what a fact smuggles in.
import { describe, expect, it } from '@jest/globals'
import type { EmailPage } from '@kept-informed/wording'
import juice from 'juice'
import { emailHtml } from './email-html.js'
import { emailSource, inlinedEmail, SIZES } from './inlined-email.js'

const PAGE: EmailPage = {
  language: 'en', largePrint: false, title: 'An update about your case: CR-1', before: ['Please read this alone.'], heading: 'Example Police: A suspect has been released on bail',
  sections: [
    { heading: null, paragraphs: ['Dear Ms Byron'] },
    { heading: 'What has happened', paragraphs: ['A suspect was released.', { lead: 'They must follow these rules:', items: ['Not to go near', 'Not to call'] }] },
    { heading: 'Who to contact', paragraphs: ['Call 101.'] },
  ],
}
const html = (other: Partial<EmailPage> = {}): string => emailHtml({ ...PAGE, ...other })
const words = (document: string): string[] => document.replace(/<head>[^]*<\/head>/, '').replace(/<[^>]*>/g, '\n').split('\n').map((line) => line.trim()).filter((line) => line !== '')

describe('an email as HTML', () => {
  it.each(SIZES)('the %s template has its styles on each element (npm run email -w libs/platform/channels writes it)', (size) => {
    expect(inlinedEmail(size)).toBe(juice(emailSource(size)))
    expect(inlinedEmail(size)).not.toContain('<style')
  })

  it('says everything once, in order', () => {
    expect(words(html())).toEqual([
      'Please read this alone.', 'Example Police: A suspect has been released on bail', 'Dear Ms Byron', 'What has happened', 'A suspect was released.', 'They must follow these rules:', 'Not to go near', 'Not to call', 'Who to contact', 'Call 101.',
    ])
  })

  it.each(['en', 'cy'] as const)('names its language: %s', (language) => {
    expect(html({ language })).toMatch(new RegExp(`<html lang="${language}">`))
  })

  it('has one main heading, headings below it, real lists, one column', () => {
    const document = html()
    expect(document.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h2'])
    expect(document.match(/<li[^>]*>[^<]*<\/li>/g)).toHaveLength(2)
    expect(document).not.toMatch(/<(table|td|div class="column".*<div)/)
    expect(document).toContain('<title>An update about your case: CR-1</title>')
  })

  it('fetches nothing, follows nobody', () => {
    expect(html()).not.toMatch(/<(img|link|script|iframe|object|a|style|form|svg)\b|src=|href=|url\(|@import|https?:/)
  })

  it('text stands out from its ground as WCAG 2.2 asks of small text (4.5 : 1)', () => {
    expect(html()).toContain('background-color: #ffffff; color: #111111')
  })

  it('is larger for who asked for large print', () => {
    expect(html()).toContain('font-size: 18px')
    expect(html({ largePrint: true })).toContain('font-size: 26px')
  })

  const smuggled = '<script>alert("x")</script> & {{ page.title }}'
  const escaped = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; {{ page.title }}'
  it.each<[string, Partial<EmailPage>]>([
    ['title', { title: smuggled }],
    ['heading', { heading: smuggled }],
    ['line before', { before: [smuggled] }],
    ['heading of a section', { sections: [{ heading: smuggled, paragraphs: [] }] }],
    ['paragraph', { sections: [{ heading: null, paragraphs: [smuggled] }] }],
    ['lead', { sections: [{ heading: null, paragraphs: [{ lead: smuggled, items: ['x'] }] }] }],
    ['item', { sections: [{ heading: null, paragraphs: [{ lead: 'x', items: [smuggled] }] }] }],
  ])('a %s is text, whatever is in it', (_, other) => {
    expect(html(other)).toContain(escaped)
    expect(html(other)).not.toContain('<script')
  })
})
