// Why: a code is read by whoever holds the phone. It names nobody and nothing; the agreed phrase comes first, so that she knows whom it is from.
import { oneLine } from '../facts/plain-text.js'
import type { Language } from '../language.js'
import { gsmSafe } from '../render/gsm-safe.js'
import type { RenderedMessage } from '../render/rendered-message.js'
import { ended } from '../sentences.js'

export type CodeMessage = { channel: 'sms' | 'email'; language: Language; code: string; codePhrase: string | null; /** For how long it is good. */ minutes: number; largePrint: boolean }

const WORDS: Record<Language, { subject: string; code: (code: string) => string; minutes: (minutes: number) => string; unasked: string }> = {
  en: {
    subject: 'Your code', code: (code) => `Your code is ${code}.`, minutes: (minutes) => `It works for ${minutes} minutes.`,
    unasked: 'If you did not ask for it, do nothing. Nobody will ever call you to ask for it.',
  },
  cy: {
    subject: 'Eich cod', code: (code) => `Eich cod yw ${code}.`, minutes: (minutes) => `Mae’n gweithio am ${minutes} munud.`,
    unasked: 'Os na wnaethoch ofyn amdano, peidiwch â gwneud dim. Ni fydd neb byth yn eich ffonio i ofyn amdano.',
  },
}

export function renderCode({ channel, language, code, codePhrase, minutes, largePrint }: CodeMessage): Exclude<RenderedMessage, { channel: 'letter' }> {
  const words = WORDS[language]
  const phrase = oneLine(codePhrase ?? '')
  const before = phrase === '' ? [] : [ended(phrase)]
  const lines = [words.code(code), words.minutes(minutes), words.unasked]
  if (channel === 'sms') return { channel, text: [...before, ...lines.map(gsmSafe)].join(' ') }
  const [heading = '', ...rest] = lines
  return { channel, subject: words.subject, text: `${[...before, ...lines].join('\n\n')}\n`, page: { language, largePrint, title: words.subject, before, heading, sections: [{ heading: null, paragraphs: rest }] } }
}
