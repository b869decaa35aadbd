// Why: a text, a mail and a letter as the notifier would hand them over, each of its own; a proof says what is otherwise.
import { type EmailMessage, type Letter, type LetterMessage, type LetterPaper, renderLetter, type SmsMessage } from '@kept-informed/channels'
import type { LetterPart } from '@kept-informed/wording'
import { randomUUID } from 'node:crypto'

type Change<To> = { to?: To; deliveryId?: string }

const ids = () => ({ attemptId: randomUUID(), deliveryId: randomUUID() })

export const aText = (change: Change<string> = {}): SmsMessage => ({
  channel: 'sms', ...ids(), to: '+447700900123', text: `There is news. Call 101, quote ${randomUUID().slice(0, 6)}.`, ...change,
})

export const aMail = (change: Change<string> = {}): EmailMessage => ({
  channel: 'email', ...ids(), to: 'ada+x@example.org', subject: 'News about your case – ŵŷ', text: 'Dear Ada', html: '<h1>Dear Ada</h1>', ...change,
})

export const aLetter = (pdf: Uint8Array, change: Change<LetterMessage['to']> = {}): LetterMessage => ({
  channel: 'letter', ...ids(), to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, pdf, plainEnvelope: true, pages: 1, ...change,
})

const WORDS: LetterPart = {
  language: 'cy', date: '12 Mawrth 2027', salutation: 'Annwyl Ada,', sections: [{ heading: null, paragraphs: ['Mae newyddion. Ŵ ŵ Ŷ ŷ.'] }],
  senderName: 'Heddlu', senderContact: '101',
}

/** A letter to Ada Byron, as it is printed. */
export async function paper(lines: string[], postcode: string, change: Partial<Letter> = {}, kind: LetterPaper = 'window'): Promise<Uint8Array> {
  const letter: Letter = {
    parts: [WORDS], largePrint: false, easyRead: false, reference: 'KI-1', addressLines: ['Ada Byron', ...lines], postcode, returnAddress: ['PO Box 1'], ...change,
  }
  return (await renderLetter(letter, kind)).pdf
}
