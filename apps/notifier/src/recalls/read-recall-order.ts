// Why: whoever recalls is in a hurry, and an order that means something else than they think would stop the wrong thing: it names one kind of
// thing, whole, and every fault is said at once.
import { accepted, type Fault, parseInstant, refused, type Result } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import { isTemplateId, WORDING_IDS, wordingVersions } from '@kept-informed/wording'
import { readStatedReason } from '../read-stated-reason.js'

export type RecallOrder = { what: RecallWhat; reason: string; dryRun: boolean }

const KINDS = ['event', 'batch', 'wording'] as const
const MOST = 500

/** `meaning`: the shape is right, but there is no such text: 422. */
export function readRecallOrder(body: unknown): Result<RecallOrder> & { meaning?: true } {
  if (!isRecord(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { what, dryRun = false } = body
  const faults: Fault[] = []
  const read = readWhat(what, faults)
  const reason = readStatedReason(body)
  if (!reason.ok) faults.push(...reason.faults)
  if (typeof dryRun !== 'boolean') faults.push({ pointer: '/dryRun', detail: 'must be true or false' })
  if (faults.length > 0 || !read || !reason.ok || typeof dryRun !== 'boolean') return refused(faults)
  const unknown = 'wording' in read ? unknownText(read.wording) : []
  return unknown.length > 0 ? { ...refused(unknown), meaning: true } : accepted({ what: read, reason: reason.value, dryRun })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function readWhat(what: unknown, faults: Fault[]): RecallWhat | null {
  const kinds = isRecord(what) ? Object.keys(what) : []
  const kind = KINDS.find((one) => kinds.length === 1 && kinds[0] === one)
  if (!isRecord(what) || !kind) return fault(faults, '/what', `must be an object with exactly one of ${KINDS.join(', ')}`)
  const named = what[kind]
  const at = `/what/${kind}`
  if (!isRecord(named)) return fault(faults, at, 'must be an object')
  const text = (name: string): string => textOf(named[name], `${at}/${name}`, faults)
  switch (kind) {
    case 'event':
      return { event: { source: text('source'), id: text('id') } }
    case 'batch':
      return { batch: { source: text('source'), ...times(named, at, faults), rule: named['rule'] === undefined || named['rule'] === null ? null : ruleOf(text('rule'), at, faults) } }
    case 'wording': {
      const language = named['language'] ?? null
      if (language !== null && language !== 'en' && language !== 'cy') faults.push({ pointer: `${at}/language`, detail: 'must be en or cy; absent: both' })
      return { wording: { wordingId: text('wordingId'), version: text('version'), language: language === 'en' || language === 'cy' ? language : null } }
    }
  }
}

function textOf(value: unknown, pointer: string, faults: Fault[]): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= MOST && !value.includes('\u0000')) return value
  faults.push({ pointer, detail: `must be a text of 1 to ${MOST} characters` })
  return ''
}

function ruleOf(rule: string, at: string, faults: Fault[]): string {
  if (rule !== '' && !isTemplateId(rule)) faults.push({ pointer: `${at}/rule`, detail: 'must be the id of a rule that is told, such as offender-released' })
  return rule
}

function times(named: Record<string, unknown>, at: string, faults: Fault[]): { from: number; to: number } {
  const [from, to] = (['from', 'to'] as const).map((name) => {
    const value = named[name]
    const instant = typeof value === 'string' ? parseInstant(value) : undefined
    if (instant === undefined) faults.push({ pointer: `${at}/${name}`, detail: 'must be an instant, RFC 3339 with an offset: when we received it' })
    return instant
  })
  if (from !== undefined && to !== undefined && to <= from) faults.push({ pointer: `${at}/to`, detail: 'must be after from' })
  return { from: from ?? 0, to: to ?? 0 }
}

function unknownText({ wordingId, version, language }: Extract<RecallWhat, { wording: unknown }>['wording']): Fault[] {
  if (!WORDING_IDS.some((id) => id === wordingId)) return [{ pointer: '/what/wording/wordingId', detail: 'there is no such text' }]
  const known = (language === null ? (['en', 'cy'] as const) : [language]).some((one) => wordingVersions(wordingId, one).some((text) => text.version === version))
  return known ? [] : [{ pointer: '/what/wording/version', detail: 'there is no such version of it' }]
}

const fault = (faults: Fault[], pointer: string, detail: string): null => {
  faults.push({ pointer, detail })
  return null
}
