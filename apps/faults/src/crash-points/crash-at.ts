// Why: chance finds the moments that are long; the short ones are where a process that dies leaves the world in two minds. Loaded before the
// product (`node --import`), this counts every write that took effect and ends the process, as a power cut would, right after the one asked for.
import { appendFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'
import { type CrashPoint, effectOf } from './effect-of.js'

/** A file to which each effect is written, one a line. */
export const RECORD = 'CRASH_RECORD'
/** A `CrashPoint` as JSON. */
export const CRASH_AT = 'CRASH_AT'

type Query = (this: pg.Client, ...args: unknown[]) => unknown
type Told = { rowCount?: number | null } | undefined

const record = process.env[RECORD]
const text = process.env[CRASH_AT]
const at = text === undefined ? null : (JSON.parse(text) as CrashPoint)
const counts = new Map<string, number>()
/** What is written within a transaction takes effect with its commit, and is named by it. */
const pending = new WeakMap<object, string[]>()

function tookEffect(effect: string): void {
  const n = (counts.get(effect) ?? 0) + 1
  counts.set(effect, n)
  if (record !== undefined) appendFileSync(record, `${effect}\n`)
  if (at?.effect === effect && at.n === n) process.kill(process.pid, 'SIGKILL')
}

function ended(client: object, sql: string, told: Told): void {
  const verb = sql.trim().toLowerCase()
  if (verb === 'begin') return void pending.set(client, [])
  if (verb === 'rollback') return void pending.delete(client)
  const effect = effectOf(sql)
  const within = pending.get(client)
  if (effect === 'commit') {
    pending.delete(client)
    if (within && within.length > 0) tookEffect(`commit of ${[...new Set(within)].join(', ')}`)
  } else if (effect !== null && (told?.rowCount ?? 0) > 0) {
    if (within) within.push(effect)
    else tookEffect(effect)
  }
}

const prototype = pg.Client.prototype as unknown as { query: Query }
const { query } = prototype
prototype.query = function (...args) {
  const [asked] = args
  const sql = typeof asked === 'string' ? asked : typeof asked === 'object' && asked !== null && 'text' in asked && typeof asked.text === 'string' ? asked.text : null
  if (sql === null) return query.apply(this, args)
  const last = args.at(-1)
  if (typeof last === 'function') {
    const callback = last as (error: unknown, told: Told) => void
    return query.apply(this, [...args.slice(0, -1), (error: unknown, told: Told) => (error ? undefined : ended(this, sql, told), callback(error, told))])
  }
  const asking = query.apply(this, args)
  return asking instanceof Promise ? asking.then((told: Told) => (ended(this, sql, told), told)) : asking
}

const { rename } = fs
fs.rename = async (from, to) => {
  await rename(from, to)
  tookEffect('rename of a file')
}
syncBuiltinESMExports()
