// Why: event data is `unknown` by the time it is told: each fact is read once, here, by name and kind; anything else is as if it were absent.
import { type Instant, parseInstant } from '@kept-informed/kernel'
import type { MessageFacts } from '@kept-informed/obligation'
import type { DateAndTime, News } from './news.js'
import { offenceInWords } from './offence-in-words.js'
import { plainText, plainTexts } from './plain-text.js'

/** London. */
export type FormatInstant = (instant: Instant) => DateAndTime
export type Telling = { on: string; tellsFor: boolean; alone: boolean; formatInstant: FormatInstant }

export function readNews({ eventType, offenceCategory, data }: MessageFacts, { on, tellsFor, alone, formatInstant }: Telling): News {
  const hearing = isRecord(data.firstHearing) ? data.firstHearing : data
  return {
    eventType,
    yourCase: tellsFor ? 'the case that you help with' : 'your case',
    tellsFor,
    alone,
    on: plainText(on) ?? 'a recent day',
    offence: offenceInWords(offenceCategory),
    reason: plainText(data.reason) ?? plainText(data.reasons),
    outcome: plainText(data.outcome),
    disposal: plainText(data.disposal),
    verdict: plainText(data.verdict),
    sentence: plainText(data.sentence),
    explanation: plainText(data.explanation),
    custodyMonths: typeof data.custodyMonths === 'number' ? data.custodyMonths : null,
    result: plainText(data.result),
    court: plainText(hearing.court),
    at: momentOf(hearing.at, formatInstant),
    purpose: plainText(data.purpose),
    returnOn: dayOf(data.returnOn, formatInstant),
    offenderOn: dayOf(data.on, formatInstant),
    conditions: [...conditionsOf(data.conditions), ...conditionsOf(data.bailConditions), ...conditionsOf(data.licenceConditions, protective)],
    charges: plainTexts(data.charges),
    granted: plainTexts(data.granted),
    refused: plainTexts(data.refused),
    reviewAvailable: data.reviewAvailable === true,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A licence condition that is marked as protecting nobody is the offender's own business. */
const protective = (condition: Record<string, unknown>): boolean => !Array.isArray(condition.safeguards) || condition.safeguards.length > 0

const conditionsOf = (value: unknown, keep: typeof protective = () => true): string[] =>
  plainTexts((Array.isArray(value) ? value : []).filter(isRecord).filter(keep).map(({ text }) => text))

function momentOf(value: unknown, formatInstant: FormatInstant): DateAndTime | null {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  return instant === undefined ? null : formatInstant(instant)
}

/** Noon is the same day in London all year round. */
const dayOf = (value: unknown, formatInstant: FormatInstant): string | null => momentOf(typeof value === 'string' ? `${value}T12:00:00Z` : value, formatInstant)?.date ?? null
