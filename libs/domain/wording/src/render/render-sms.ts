// Why: a text message is read in seconds on any phone: who, what, which case, whom to call, in three parts. What does not fit is left out by
// rank and asked for by a call; nothing is cut in the middle. Several pieces of news are owed in full each: they may take more parts.
import type { SmsFrame } from '../frame.js'
import { sentences } from '../sentences.js'
import type { SmsLine, Told } from '../words.js'
import { frameFacts } from './frame-facts.js'
import { gsmSafe, isGsm } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { sayAll, type SaidItem } from './say-all.js'

/** Septets, or 16-bit characters outside the GSM alphabet, in three parts of a concatenated text (3GPP TS 23.040 section 9.2.3.24.1). */
const THREE_PARTS = { gsm: 459, any: 201 } as const
/** Ten parts: carriers take no more. */
const TEN_PARTS = { gsm: 1530, any: 670 } as const

/** With full detail. Too long: first without what may be left out, then further news by its heading, and then only that there is more. */
export function renderSms(input: MessageInput): string {
  const { frame: { sms, several }, late, items } = sayAll(input)
  const facts = frameFacts(input)
  const begin = [sms.begin(facts), late ? textOf(sms.late) : null]
  const framed = (news: string, end = sms.end(facts)): string => inAlphabet(sentences(...begin, news, end), sms)
  const [first, ...rest] = items.map((item) => linesOf(item, several))
  if (!first) return framed('')

  const whole = [first, ...rest].flat()
  const { hours } = facts
  const inFull = [...(hours === null ? [] : [framed(said(whole), sms.endWithHours({ ...facts, hours }))]), ...withoutSome(whole).map((lines) => framed(said(lines)))]
  const byHeading = withHeadings(items, sms).map((headings) => framed(sentences(said(first.filter(isMust)), ...headings, sms.more)))
  const less = first.map((_, index) => framed(sentences(said(first.filter(isMust).slice(0, -1 - index)), sms.more)))
  return inFull.find(fits(THREE_PARTS)) ?? (rest.length > 0 ? [...inFull, ...byHeading].find(fits(TEN_PARTS)) : undefined) ?? [...byHeading, ...less].find(fits(THREE_PARTS)) ?? framed(sms.more)
}

const linesOf = ({ said: { sms }, review, people }: SaidItem, several: (count: number) => string): SmsLine[] =>
  [...sms, people > 1 ? several(people) : null, review?.sms ?? null].filter((line): line is SmsLine => line !== null && line !== '')

const isMust = (line: SmsLine): boolean => typeof line === 'string'
const textOf = (line: SmsLine): string => (typeof line === 'string' ? line : line.ifRoom)
const said = (lines: Told<SmsLine>): string => sentences(...lines.map((line) => line && textOf(line)))

/** All of them, then without the last that may be left out, and so on. */
function withoutSome(lines: readonly SmsLine[]): SmsLine[][] {
  const last = lines.findLastIndex((line) => !isMust(line))
  return last < 0 ? [[...lines]] : [[...lines], ...withoutSome(lines.toSpliced(last, 1))]
}

/** The headings of further news, all first, then fewer. */
const withHeadings = ([, ...rest]: readonly SaidItem[], { also }: SmsFrame): string[][] => {
  const headings = rest.map(({ said: { heading } }) => also(heading))
  return [headings, ...headings.map((_, index) => headings.slice(0, -1 - index))]
}

const inAlphabet = (text: string, { alphabet }: SmsFrame): string => (alphabet === 'gsm' ? gsmSafe(text) : text)
const fits = (parts: { gsm: number; any: number }) => (text: string): boolean => text.length <= (isGsm(text) ? parts.gsm : parts.any)
