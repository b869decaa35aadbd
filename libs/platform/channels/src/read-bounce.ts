// Why: what a mail server says of a message is a form for machines inside a letter for people (RFC 3464). Of it only a word, a status code
// and a time are kept; an absence note that comes to the same address is no bounce.
import { simpleParser } from 'mailparser'
import type { Instant } from '@kept-informed/kernel'

/** `word` and `code` as `readSmtpStatus` knows them; `at` null: it gives no time. */
export type Bounce = { word: string; code: string | null; at: Instant | null }

/** RFC 3464 section 2.3.3. `relayed`: handed to a server that will say no more. */
const WORDS: Record<string, string | undefined> = { failed: 'bounced', delayed: 'delayed', delivered: 'delivered', relayed: 'relayed', expanded: 'expanded' }
const ENHANCED = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/
const REPLY = /\b([45])\d{2}\b/

/** `auto-reply`: somebody's machine answered, which says nothing; null: nobody can tell what it is. */
export async function readBounce(raw: Buffer): Promise<Bounce | 'auto-reply' | null> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true } as Parameters<typeof simpleParser>[1])
  const at = mail.date ? mail.date.getTime() : null
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status' || contentType === 'message/global-delivery-status')
  if (status) return fromFields(status.content.toString('utf8'), at)
  const submitted = mail.headers.get('auto-submitted')
  if (typeof submitted === 'string' && /^auto-replied/i.test(submitted)) return 'auto-reply'
  if (mail.headers.has('x-autoreply') || /\b(auto_reply|bulk)\b/i.test(String(mail.headers.get('precedence') ?? ''))) return 'auto-reply'
  return /mailer-daemon|postmaster/i.test(mail.from?.text ?? '') ? fromWords(mail.text ?? '', at) : null
}

function fromFields(text: string, at: Instant | null): Bounce | null {
  const action = /^Action:\s*(\w+)/im.exec(text)?.[1]?.toLowerCase()
  const word = action === undefined ? undefined : WORDS[action]
  return word === undefined ? null : { word, code: ENHANCED.exec(/^Status:\s*(\S+)/im.exec(text)?.[1] ?? '')?.[0] ?? null, at }
}

/** A bounce of a server that knows no form: only its code is believed. */
function fromWords(text: string, at: Instant | null): Bounce | null {
  const code = ENHANCED.exec(text)?.[0] ?? null
  if (code !== null && !code.startsWith('2')) return { word: 'bounced', code, at }
  const reply = REPLY.exec(text)?.[1]
  return reply === undefined ? null : { word: 'bounced', code: `${reply}.0.0`, at }
}
