// Why: a text message is read in seconds on any phone: who, what, which case, whom to call, in the plain alphabet and in few parts.
import { frameOf } from './frame.js'
import { gsmSafe } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { sayAll } from './say-all.js'

/** Septets in three parts of a concatenated text; opening hours are said while it is shorter. */
const THREE_PARTS = 459
/** Ten parts: carriers take no more. */
const TEN_PARTS = 1530

/** With full detail. Longer than ten parts: further news by its heading, and then only that there is more. */
export function renderSms(input: MessageInput): string {
  const { force, crimeReference, contactName, phone, hours } = frameOf(input)
  const [first, ...rest] = sayAll(input)
  const safe = (text: string): string => (input.language === 'en' ? gsmSafe(text) : text)
  const ask = `Questions? Call ${contactName ?? 'us'} on ${phone}`
  const framed = (news: string[], end = `${ask}.`): string => safe(`${force}: ${news.join(' ')} Crime reference ${crimeReference}. ${end}`)
  const whole = [first.sms, ...rest.map(({ sms }) => sms)]
  const withHours = hours === null ? null : framed(whole, `${ask}, ${hours}.`)
  if (withHours !== null && withHours.length <= THREE_PARTS) return withHours
  if (framed(whole).length <= TEN_PARTS) return framed(whole)

  const more = 'There is more news. Please call us to hear it.'
  const headings = rest.map(({ heading }) => `Also: ${heading}.`)
  const fitting = headings.filter((_, index) => framed([first.sms, ...headings.slice(0, index + 1), more]).length <= TEN_PARTS)
  return framed([first.sms, ...fitting, more])
}
