import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { besideEachOther } from './wording.js'

const text = (language: 'en' | 'cy', ...messages: [string, string][]) => ({ language, messages: messages.map(([form, said]) => ({ form, text: said })) })

describe('two texts beside each other', () => {
  it('differ word by word in one language', () => {
    const [sms] = besideEachOther(text('en', ['sms', 'He was arrested.']), text('en', ['sms', 'She was arrested.']))
    expect(sms?.parts).toEqual([{ is: 'gone', text: 'He' }, { is: 'new', text: 'She' }, { is: 'same', text: ' was arrested.' }])
  })
  it('stand beside each other in two', () =>
    expect(besideEachOther(text('en', ['sms', 'a']), text('cy', ['sms', 'b']))).toEqual([
      { form: 'sms', one: { form: 'sms', text: 'a' }, other: { form: 'sms', text: 'b' }, parts: null },
    ]))
  it('say what only one of them has', () =>
    expect(besideEachOther(text('en', ['sms', 'a']), text('en', ['email', 'b'])).map(({ form, one, other }) => [form, one?.text, other?.text])).toEqual([
      ['sms', 'a', undefined],
      ['email', undefined, 'b'],
    ]))
  it('leave out no word of either', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const [sms] = besideEachOther(text('en', ['sms', before]), text('en', ['sms', after]))
      const without = (is: string) => (sms?.parts ?? []).filter((part) => part.is !== is).map((part) => part.text).join('').replaceAll(/\s/g, '')
      expect([without('new'), without('gone')]).toEqual([before.replaceAll(/\s/g, ''), after.replaceAll(/\s/g, '')])
    }))
  })
})
