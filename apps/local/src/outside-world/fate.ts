// Why: what happens to a message hangs on the number or address it goes to and on nothing else, so that a test can choose it. The first
// four numbers are GOV.UK Notify's own conventions. One table for texts, one for mail; the rest of the simulators only carries it out.
import type { Instant } from '@kept-informed/kernel'

export const SECOND = 1_000
export const HOUR = 3_600_000

export type Word = { afterMs: number; status: string; code: string | null }

/** `cut`: taken, but the connection breaks before the answer. */
export type SmsFate = { arrives: boolean; answer: 'given' | 'cut'; receipts: Word[] }

const sent = (afterMs: number): Word => ({ afterMs, status: 'sent', code: null })
const delivered = (afterMs: number): Word => ({ afterMs, status: 'delivered', code: null })
const undelivered = (code: string): SmsFate => ({ arrives: false, answer: 'given', receipts: [sent(SECOND), { afterMs: SECOND, status: 'undelivered', code }] })
const ARRIVES: SmsFate = { arrives: true, answer: 'given', receipts: [sent(SECOND), delivered(SECOND)] }

const HANDSET_UNREACHABLE = '30003'
const HANDSET_UNKNOWN = '30005'

const FAILS_TWICE = '+447700900004'
const FAILS_TWICE_MAIL = 'twice@simulator.test'

/** Only these need to know what was sent or refused before. */
export const countsTexts = (to: string): boolean => to === FAILS_TWICE
export const countsMails = (to: string): boolean => to.toLowerCase() === FAILS_TWICE_MAIL

/** `before`: how often the same text went to the same number already. */
export function smsFate(to: string, before: number): SmsFate {
  switch (to) {
    case '+447700900002':
      return undelivered(HANDSET_UNKNOWN)
    case '+447700900003':
      return undelivered(HANDSET_UNREACHABLE)
    case FAILS_TWICE:
      return before % 3 < 2 ? undelivered(HANDSET_UNREACHABLE) : ARRIVES
    case '+447700900005':
      return { ...ARRIVES, receipts: [] }
    case '+447700900006':
      return { ...ARRIVES, answer: 'cut' }
    case '+447700900007':
      return { ...ARRIVES, receipts: [delivered(2 * HOUR), sent(2 * HOUR), delivered(2 * HOUR), sent(2 * HOUR)] }
    default:
      return ARRIVES
  }
}

/** `refused` is the relay's reply: at RCPT, or after DATA where it takes the message to know it. */
export type MailFate = Refused | Taken
type Refused = { refused: { at: 'rcpt' | 'data'; code: number; text: string } }
type Taken = { refused: null; arrives: boolean; answer: 'given' | 'cut'; receipts: Word[] }

const MAIL_ARRIVES: Taken = { refused: null, arrives: true, answer: 'given', receipts: [delivered(SECOND)] }
const accepted = (afterMs: number): Word => ({ afterMs, status: 'accepted', code: null })

/** `before`: how often the same message (Message-ID) to the same address was refused already. */
export function mailFate(to: string, before: number): MailFate {
  switch (to.toLowerCase()) {
    case 'perm-fail@simulator.test':
      return { refused: { at: 'rcpt', code: 550, text: '5.1.1 no such mailbox' } }
    case 'temp-fail@simulator.test':
      return { refused: { at: 'rcpt', code: 451, text: '4.3.0 try again later' } }
    case FAILS_TWICE_MAIL:
      return before < 2 ? { refused: { at: 'data', code: 451, text: '4.3.0 try again later' } } : MAIL_ARRIVES
    case 'bounce@simulator.test':
      return { ...MAIL_ARRIVES, arrives: false, receipts: [delivered(SECOND), { afterMs: HOUR, status: 'bounced', code: '5.2.1' }] }
    case 'silent@simulator.test':
      return { ...MAIL_ARRIVES, receipts: [] }
    case 'lost-answer@simulator.test':
      return { ...MAIL_ARRIVES, answer: 'cut' }
    case 'late@simulator.test':
      return { ...MAIL_ARRIVES, receipts: [delivered(2 * HOUR), accepted(2 * HOUR), delivered(2 * HOUR), accepted(2 * HOUR)] }
    default:
      return MAIL_ARRIVES
  }
}

/** A letter to this postcode comes back as gone away. */
export const comesBack = (postcode: string): boolean => toKey(postcode) === 'bx91as'

/** By what one finds a number, an address or a postcode however it was typed; a `+` in a query string may have become a space. */
export const toKey = (to: string): string => to.toLowerCase().replace(/[\s+]/g, '')

export type Due = { at: Instant; status: string; code: string | null }
export const dueFrom = (now: Instant, words: Word[]): Due[] => words.map(({ afterMs, status, code }) => ({ at: now + afterMs, status, code }))
