// Why: one record, as its page shows it: why, where it was, what is in it, and the text to mend with each fault beside its line.
import { PATHS, to, toCase } from '../paths.js'
import { type Quarantined, reasonWords } from './quarantined.js'
import { lineOf } from './read-mended.js'
import { harmless, shownBytes } from './shown-bytes.js'

export type Pointed = { pointer: string; detail: string }
export type FaultLine = { pointer: string; detail: string; line: number | null; shows: string | null }

/** `written`: what she has written so far; null: the record as it is. `pointers`: what the door found in it. */
export function quarantinedModel(item: Quarantined, written: string | null, pointers: readonly Pointed[]) {
  const { quarantineId, state, caseId, reasons, topic, partition, offset, key, headers, value, event, receivedAt } = item
  const raw = shownBytes(value)
  const text = written ?? (event === null ? (raw.kind === 'text' && !raw.cut ? Buffer.from(value, 'base64').toString('utf8') : '') : JSON.stringify(event, null, 2))
  return {
    quarantineId,
    state,
    receivedAt,
    topic,
    partition,
    offset,
    raw,
    text,
    key: key === null ? null : harmless(key),
    caseId,
    caseHref: caseId === null ? null : toCase(caseId),
    reasons: reasons.map(({ reason, pointers: at = [] }) => ({
      reason,
      words: reasonWords(reason),
      hint: `${reasonWords(reason)}.hint`,
      pointers: at.map((pointer) => faultLine(text, { pointer, detail: '' })),
    })),
    headers: Object.entries(headers).map(([name, header]) => ({ name: harmless(name), value: harmless(header) })),
    faultLines: pointers.map((one) => faultLine(text, one)),
    lines: text === '' ? 10 : Math.min(40, text.split('\n').length + 2),
    releasePath: to(PATHS.release, { quarantineId }),
    discardPath: to(PATHS.discard, { quarantineId }),
  }
}

function faultLine(text: string, { pointer, detail }: Pointed): FaultLine {
  const line = lineOf(text, pointer)
  return { pointer, detail, line, shows: line === null ? null : harmless(text.split('\n')[line - 1]?.trim() ?? '') }
}
