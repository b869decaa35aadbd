// Why: what many texts say is said in the same words each time, so that a reader knows it again.
import type { DateAndTime } from '../facts/in-london.js'
import { listedIfItFits, toldIfItFits } from '../sentences.js'
import type { SmsChoices, SmsLine } from '../words.js'

/** `your case`, or how it is called to somebody who is told for another person. */
export const yourCase = ({ tellsFor }: { tellsFor: boolean }): string => (tellsFor ? 'the case that you help with' : 'your case')

/** ` on Tuesday 12 January 2027 at 10am, at Exampleton Crown Court`, as far as it is known; begins with a space. Empty when nothing is known. */
export function whenAndWhere({ at, court }: { at: DateAndTime | null; court: string | null }): string {
  const when = at && ` on ${at.date} at ${at.time}`
  const where = court && ` at ${court}`
  return when && where ? `${when},${where}` : (when ?? where ?? '')
}

/** A fact in a text message; one that is too long is asked for by a call. */
export const shortly = (lead: string, fact: string | null): SmsChoices | null => toldIfItFits(lead, fact, 'please call us to hear it')

/** A list in a text message; what does not fit is counted, and the reader is asked to call. */
export const inShort = (lead: string, items: readonly string[]): SmsChoices | null =>
  listedIfItFits(lead, items, { sayRest: (more) => `There ${more === 1 ? 'is 1' : `are ${more}`} more. Please call us to hear it all.`, otherwise: `please call us to hear ${items.length === 1 ? 'it' : 'them'}` })

export const DANGER = 'If you are in danger, call 999.'
export const DANGER_SMS: SmsLine = 'In danger? Call 999.'
export const UNSAFE = 'If you feel unsafe, please call us. We can talk about how to keep you safe.'
export const UNSAFE_EASY = ['If you feel unsafe, call us.', 'If you are in danger, call 999.']
export const RULE_BROKEN = 'If they break one of these rules, please tell us straight away. If you are in danger, call 999.'
export const RULE_BROKEN_EASY = ['They must follow these rules.', 'If they break a rule, tell us.', 'If you are in danger, call 999.']
export const CPS = 'the Crown Prosecution Service (CPS)'
export const WHO_CPS_ARE = 'The CPS are the lawyers who take cases to court.'
export const NOT_BELIEVED = 'It does not mean that nobody believed you.'
