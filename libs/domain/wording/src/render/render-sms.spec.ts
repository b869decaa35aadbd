// Why: what a text says is what most victims will ever read of their case.
import { describe, expect, it } from '@jest/globals'
import { EXAMPLES, exampleInput, exampleNews } from '../examples/example-input.js'
import { isGsm } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { renderMessage } from './render-message.js'

function sms(templateId: string, other: Partial<MessageInput> = {}): string {
  const message = renderMessage(exampleInput(templateId, other))
  return message.channel === 'sms' ? message.text : ''
}
const smsWith = (templateId: string, data: Record<string, unknown>): string => sms(templateId, exampleNews(templateId, data))

describe('a text message with full detail', () => {
  it.each(EXAMPLES.map(([templateId]) => templateId))('%s: from whom, which case, whom to call, in three parts of the plain alphabet', (templateId) => {
    const text = sms(templateId)
    expect(text).toMatch(/^Example Police: There is news about your case\. Please read it when you are alone\. [A-Z]/)
    expect(text).toMatch(/ Questions\? Call Detective Sergeant Jo Khan on 020 7946 0018\. Crime reference CR-26-0198842\. Text reference KI-3F2A91BC\.$/)
    expect(text.length).toBeLessThanOrEqual(459)
    expect(isGsm(text)).toBe(true)
  })

  it.each<[string, string[]]>([
    ['crime-confirmed', ['recorded a crime: a burglary at a home']],
    ['suspect-arrested', ['arrested on Monday 23 November 2026', 'The reason: burglary.', 'does not yet mean']],
    ['suspect-bailed', ['on bail', 'Not to contact the victim directly or indirectly; Not to enter the street where the burglary took place.', '999']],
    ['bail-conditions-changed', ['Not to contact the victim', 'a new address']],
    ['bail-cancelled', ['cancelled', 'no longer necessary']],
    ['suspect-charged', ['charged', 'Burglary of a dwelling', 'Tuesday 12 January 2027 at 10am', "Exampleton Magistrates' Court", 'The bail rules: Not to contact the victim']],
    ['court-bail', ['conditional bail', 'Not to contact the victim', 'Not to enter the street']],
    ['hearing-listed', ['Tuesday 12 January 2027 at 10am', "Exampleton Magistrates' Court", 'first hearing']],
    ['hearing-changed', ['Tuesday 12 January 2027 at 10am', "Exampleton Magistrates' Court", 'has changed']],
    ['appeal-hearing', ['Tuesday 12 January 2027 at 10am', 'Exampleton Crown Court']],
    ['no-further-action', ['not enough evidence', 'You can ask for a review of this decision']],
    ['no-charge-by-cps', ['Crown Prosecution Service', 'not enough evidence', 'You can ask the CPS for a review']],
    ['out-of-court-disposal', ['conditional caution', 'without going to court']],
    ['investigation-closed', ['we could not find out who did it', 'You can ask for a review']],
    ['verdict', ['The verdict is guilty.', 'the jury agreed']],
    ['sentence', ['18 months in prison', 'half is served in prison, the rest on licence']],
    ['special-measures', ['agreed to: screens', 'not agree to: live link']],
    ['offender-released', ['Tuesday 5 January 2027', 'Not to contact the victim']],
    ['correction', ['We told you that a suspect was arrested on Monday 23 November 2026. That was a mistake. We are sorry.']],
    ['periodic-update', ['regular update', 'nothing new that we can tell you today']],
  ])('%s says what happened', (templateId, said) => {
    for (const words of said) expect(sms(templateId)).toContain(words)
  })

  it.each([
    ['guilty', 'The verdict is guilty.'],
    ['not-guilty', 'The verdict is not guilty.'],
    ['no-verdict', 'There is no verdict.'],
    ['something-else', 'Please call us to hear the verdict.'],
  ])('the verdict %s is said in words', (verdict, said) => {
    expect(smsWith('verdict', { verdict })).toContain(said)
  })

  it.each(['no-further-action', 'no-charge-by-cps', 'prosecution-stopped', 'charge-altered', 'investigation-closed'])('%s offers a review only where there is one', (templateId) => {
    const offer = /You can ask (the CPS )?for a review/
    expect(smsWith(templateId, { reason: 'x', reviewAvailable: true })).toMatch(offer)
    expect(smsWith(templateId, { reason: 'x', reviewAvailable: false })).not.toMatch(offer)
    expect(smsWith(templateId, { reason: 'x' })).not.toMatch(offer)
  })

  it('says opening hours while there is room', () => {
    const contact = { name: null, phone: '101', hours: 'Monday to Friday, 9am to 5pm' }
    expect(sms('suspect-arrested', { contact })).toMatch(/Questions\? Call us on 101, Monday to Friday, 9am to 5pm\. Crime/)
    expect(sms('suspect-bailed', { contact: { ...contact, hours: 'every day '.repeat(15) } })).toMatch(/Questions\? Call us on 101\. Crime/)
  })

  it('gives no condition by halves: what does not fit is counted', () => {
    const conditions = (count: number, length: number) => ({ conditions: Array.from({ length: count }, (_, n) => ({ text: `Not to go to place number ${n} ${'x'.repeat(length)}` })) })
    expect(smsWith('suspect-bailed', conditions(9, 10))).toMatch(/place number 0 x{10}\. There are 8 more\. Please call us to hear it all\. If they break a rule, tell us\./)
    expect(smsWith('suspect-bailed', conditions(1, 250))).toContain('They must follow these rules: please call us to hear it. If they break')
    expect(smsWith('suspect-bailed', conditions(2, 250))).toContain('They must follow these rules: please call us to hear them. If they break')
  })

  it('with long facts leaves out what matters least, never the right to review', () => {
    const [short, long, longest] = [60, 85, 300].map((length) => smsWith('no-charge-by-cps', { reason: 'x'.repeat(length), reviewAvailable: true }))
    expect(short).toContain(`The reason: ${'x'.repeat(60)}. You can ask the CPS for a review of this decision.`)
    expect([long, longest].map((text) => /The reason: please call us to hear it\. You can ask the CPS for a review/.test(text ?? ''))).toEqual([true, true])
    expect([short, long, longest].filter((text) => (text ?? '').length > 459)).toEqual([])
  })

  it.each([[true, 'alone. Sorry this is late. A suspect'], [false, 'alone. A suspect']])('late: %s', (late, said) => {
    expect(sms('suspect-arrested', { late })).toContain(said)
  })

  it('is plain in the plain alphabet, whatever the facts have', () => {
    expect(smsWith('hearing-listed', { court: 'Llys y Goron Caerdydd – “Tŷ’r Llys” 😀' })).toContain('at Llys y Goron Caerdydd - "Ty\'r Llys" ?.')
  })

  it('says it of a case that somebody helps with', () => {
    const text = sms('suspect-arrested', { recipient: { name: { family: 'Byron' }, tellsFor: true } })
    expect(text).toContain('There is news about the case that you help with.')
    expect(text).not.toContain('your case')
  })
})

describe('several pieces of news in one text', () => {
  const also = (...templateIds: string[]) => ({ alsoAbout: templateIds.map((templateId) => exampleNews(templateId)) })

  it('are said in order, between one beginning and one end', () => {
    const text = sms('suspect-arrested', also('suspect-bailed', 'hearing-listed'))
    expect(text).toMatch(/^Example Police: .* A suspect was arrested .* was released on bail .* There will be a court hearing .* Crime reference /)
    expect(text.match(/Crime reference/g)).toHaveLength(1)
  })

  it('take no more than three parts where they fit', () => {
    const text = sms('periodic-update', also('suspect-arrested'))
    expect(text).toMatch(/regular update .* was arrested/)
    expect(text.length).toBeLessThanOrEqual(459)
  })

  it('are not called nothing new', () => {
    expect(sms('periodic-update', also('suspect-arrested'))).not.toContain('nothing new')
  })

  it('the same news of two people is said once, and of how many', () => {
    const second = exampleNews('suspect-arrested', { suspectRef: 'S-2', reason: 'burglary' })
    const text = sms('suspect-arrested', { alsoAbout: [second, second] })
    expect(text.match(/was arrested/g)).toHaveLength(1)
    expect(text).toContain('This is true of 2 people.')
    expect(text).not.toMatch(/S-2|S-71024/)
  })

  it('too much for any phone: the rest by headings, then a call', () => {
    const text = sms('suspect-arrested', also(...EXAMPLES.map(([templateId]) => templateId)))
    expect(text.length).toBeLessThanOrEqual(1530)
    expect(text).toContain('Also: A suspect has been released on bail.')
    expect(text).toContain('There is more news. Please call us to hear it. Questions?')
  })
})
