// Why: what many texts say is said in the same words each time, so that a reader knows it again. Facts of other systems come in English and
// stand after a colon, so that no mutation is asked of them.
import type { DateAndTime } from '../facts/in-london.js'
import { listedIfItFits, toldIfItFits } from '../sentences.js'
import type { SmsChoices, SmsLine } from '../words.js'

/** `eich achos`, or how it is called to somebody who is told for another person. */
export const yourCase = ({ tellsFor }: { tellsFor: boolean }): string => (tellsFor ? 'yr achos rydych yn helpu ag ef' : 'eich achos')

/** `ddydd Llun 23 Tachwedd 2026`: a day on which something happens mutates softly. */
export const onDay = (day: string): string => day.replace(/^Dydd/, 'ddydd')

/** ` ddydd Mawrth 12 Ionawr 2027 am 10:00 (llys: Exampleton Crown Court)`, as far as it is known; begins with a space. Empty when nothing is known. */
export function whenAndWhere({ at, court }: { at: DateAndTime | null; court: string | null }): string {
  const when = at && ` ${onDay(at.date)} am ${at.time}`
  const where = court && ` (llys: ${court})`
  return `${when ?? ''}${where ?? ''}`
}

/** A fact in a text message; one that is too long is asked for by a call. */
export const shortly = (lead: string, fact: string | null): SmsChoices | null => toldIfItFits(lead, fact, 'ffoniwch ni i’w glywed')

/** A list in a text message; what does not fit is counted, and the reader is asked to call. */
export const inShort = (lead: string, items: readonly string[]): SmsChoices | null =>
  listedIfItFits(lead, items, { sayRest: (more) => `Mae ${more} arall. Ffoniwch ni i glywed y cyfan.`, otherwise: items.length === 1 ? 'ffoniwch ni i’w glywed' : 'ffoniwch ni i’w clywed' })

export const DANGER = 'Os ydych mewn perygl, ffoniwch 999.'
export const DANGER_SMS: SmsLine = 'Mewn perygl? Ffoniwch 999.'
export const UNSAFE = 'Os nad ydych yn teimlo’n ddiogel, ffoniwch ni. Gallwn siarad am sut i’ch cadw’n ddiogel.'
export const UNSAFE_SMS = 'Os nad ydych yn teimlo’n ddiogel, ffoniwch ni.'
export const UNSAFE_EASY = ['Os nad ydych yn teimlo’n ddiogel, ffoniwch ni.', 'Os ydych mewn perygl, ffoniwch 999.']
export const RULE_BROKEN = 'Os bydd un o’r rheolau hyn yn cael ei thorri, dywedwch wrthym ar unwaith. Os ydych mewn perygl, ffoniwch 999.'
export const RULE_BROKEN_EASY = ['Rhaid dilyn y rheolau hyn.', 'Os bydd rheol yn cael ei thorri, dywedwch wrthym.', 'Os ydych mewn perygl, ffoniwch 999.']
export const CPS = 'Gwasanaeth Erlyn y Goron (CPS)'
export const WHO_CPS_ARE = 'Y CPS yw’r cyfreithwyr sy’n mynd ag achosion i’r llys.'
export const NOT_BELIEVED = 'Nid yw hyn yn golygu nad oedd neb yn eich credu.'
