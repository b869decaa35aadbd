// Why: a text message is read in seconds on any phone: who, what, which case, whom to call, in three parts. What does not fit is left out by
// rank and asked for by a call; nothing is cut in the middle. Several pieces of news are owed in full each: they may take more parts.
import type { SmsFrame } from '../frame.js'
import { sentences } from '../sentences.js'
import type { SmsLine } from '../words.js'
import { frameFacts } from './frame-facts.js'
import { gsmSafe } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { sayAll, type SaidItem } from './say-all.js'
import { smsSize } from './sms-size.js'

/** What is sure to arrive whole on any phone. */
const FEW_PARTS = 3
/** Carriers take no more. */
const MOST_PARTS = 10

/** With full detail. Too long: without what may be left out, then with less of the longest; more news by its heading, and last only that there is more. */
export function renderSms(input: MessageInput): string {
  const { frame: { sms, several }, late, items } = sayAll(input)
  const facts = frameFacts(input)
  const begin = [sms.begin(facts), late ? said([choicesOf(sms.late)]) : null]
  const framed = (news: string, end = sms.end(facts)): string => inAlphabet(sentences(...begin, news, end), sms)
  const [first, ...rest] = items.map((item) => linesOf(item, several))
  if (!first) return framed('')

  const whole = [first, ...rest].flat()
  const plain = withoutOptional(whole)
  const { hours } = facts
  const inFull = [...(hours === null ? [] : [framed(said(whole), sms.endWithHours({ ...facts, hours }))]), ...plain.map((lines) => framed(said(lines)))]
  const inLess = withLess(plain.at(-1) ?? []).map((lines) => framed(said(lines)))
  const byHeading = withHeadings(items, sms).map((headings) => framed(sentences(said(withLess(first).at(-1) ?? first), ...headings, sms.more)))
  if (rest.length === 0) return [...inFull, ...inLess].find(fits(FEW_PARTS)) ?? inLess.at(-1) ?? framed(sms.more)
  return inFull.find(fits(FEW_PARTS)) ?? [...inFull, ...inLess, ...byHeading].find(fits(MOST_PARTS)) ?? framed(sms.more)
}

/** What may stand for a sentence, longest first; the empty text last where it may be left out. */
type Choices = readonly [string, ...string[]]

const choicesOf = (line: SmsLine): Choices => (typeof line === 'string' ? [line] : 'ifRoom' in line ? [line.ifRoom, ''] : line.choices)

const linesOf = ({ said: { sms }, review, people }: SaidItem, several: (count: number) => string): Choices[] =>
  [...sms, people > 1 ? several(people) : null, review?.sms ?? null].filter((line) => line !== null).map(choicesOf)

const said = (lines: readonly Choices[]): string => sentences(...lines.map(([text]) => text))

type Lines = readonly Choices[]

/** `lines`, then without the last that may be left out, and so on. */
const withoutOptional = (lines: Lines): Lines[] => steps(lines, (left) => left.findLastIndex(([, next]) => next === ''))

/** `lines`, then with less of the longest, and so on. */
const withLess = (lines: Lines): Lines[] =>
  steps(lines, (left) => {
    const lengths = left.map(([text, next]) => (next === undefined ? -1 : text.length))
    const longest = Math.max(...lengths)
    return longest < 0 ? -1 : lengths.indexOf(longest)
  })

/** `lines`, and what follows when the line that `pick` names takes its next choice, until it names none. */
function steps(lines: Lines, pick: (lines: Lines) => number): Lines[] {
  const all = [lines]
  for (let left = lines, at = pick(left); at >= 0; at = pick(left)) {
    const [, next = '', ...others] = left[at] ?? ['']
    left = left.with(at, [next, ...others])
    all.push(left)
  }
  return all
}

/** The headings of further news, all first, then fewer. */
const withHeadings = ([, ...rest]: readonly SaidItem[], { also }: SmsFrame): string[][] => {
  const headings = rest.map(({ said: { heading } }) => also(heading))
  return [headings, ...headings.map((_, index) => headings.slice(0, -1 - index))]
}

const inAlphabet = (text: string, { alphabet }: SmsFrame): string => (alphabet === 'gsm' ? gsmSafe(text) : text)
const fits = (parts: number) => (text: string): boolean => smsSize(text).segments <= parts
