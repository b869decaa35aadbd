// Why: what the services answer when all is well but for one flood, one bad record and one case; in the shapes of their own doors.
import { playedCase } from './played-case.js'
import { GUARD_ID, playedGuard } from './played-guard.js'
import { playedReading } from './played-reading.js'
import { playedSending } from './played-sending.js'
import { playedWork } from './played-work.js'
import type { Asked, Played } from './running-ops-console.js'

export { GUARD_ID }
export const EVIL = `"><img src=x onerror="alert(1)">{{ 7*7 }}{% raw %}'`

const METRICS = `kept_informed_records_behind{service="x"} 7
kept_informed_notifier_oldest_due_seconds 12
kept_informed_notifier_guards_open 1
kept_informed_notifier_stops{kind="case"} 1
kept_informed_notifier_deliveries{channel="sms",status="delivered"} 7
kept_informed_notifier_attempts_total{provider="twilio",outcome="accepted"} 9
kept_informed_balance_gaps{line="attempts"} 2
`

/** `more`: what this guard has otherwise. */
export function played(asked: Asked, more: object = {}): Played | undefined {
  const { pathname } = new URL(asked.path, 'http://services.test')
  if (pathname === '/health/ready') return { status: 200, body: { status: 'up' } }
  if (pathname === '/metrics') return { status: 200, body: METRICS }
  return playedGuard(asked, pathname, more) ?? playedWork(asked, pathname) ?? playedSending(asked, pathname) ?? playedReading(asked, pathname) ?? playedCase(asked, pathname)
}

/** Where a source, a person or a provider has a word: there they write what they like. */
const FREE = new Set([
  'source',
  'reason',
  'by',
  'caseId',
  'victimId',
  'unit',
  'for',
  'key',
  'force',
  'text',
  'detail',
  'title',
  'provider',
  'templateId',
  'ruleId',
  'type',
  'topic',
  'id',
  'header',
  'officerId',
  'name',
  'rank',
  'value',
  'why',
  'heading',
  'sms',
  'happened',
  'codeVersion',
  'withheldBecause',
  'version',
  'approvedBy',
  'group',
  'pack',
])

/** The same answer, written by somebody who means ill. */
export function written<T>(body: T, evil: string, name = ''): T {
  if (typeof body === 'string') return (FREE.has(name) ? evil : body) as T
  if (Array.isArray(body)) return body.map((one: unknown) => written(one, evil, name)) as T
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([member, value]) => [member, written<unknown>(value, evil, member)])) as T
}
