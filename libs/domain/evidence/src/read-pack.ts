// Why: a pack comes from anybody, and whatever was done to it must be named and never trip us: nothing is taken for what it was not seen to be.
import { isJsonObject, type JsonObject } from '@kept-informed/kernel'
import type { InDailyRoot } from './daily-root.js'
import type { EvidenceEntry } from './evidence-entry.js'
import { PACK_FORMAT, PACK_PARTS, type PackStatement } from './evidence-pack.js'

type Shape = Record<string, (value: unknown) => boolean>

const text = (value: unknown): boolean => typeof value === 'string'
const whole = (value: unknown): boolean => Number.isSafeInteger(value) && !Object.is(value, -0)
const hash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const of = (shape: Shape) => (value: unknown): boolean => faultIn(value, shape) === null
const either = (one: (value: unknown) => boolean) => (value: unknown): boolean => value === null || one(value)
const list = (one: (value: unknown) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every(one)

const HEAD: Shape = { index: whole, hash }
const ENTRY: Shape = { caseId: text, index: whole, at: whole, factType: text, factId: text, factSha256: hash, previousHash: hash, hash }
const ROOT: Shape = { format: text, index: whole, day: text, at: text, cases: whole, merkleRoot: hash, previousRoot: hash, keyId: text, signature: text }
const IN_ROOT: Shape = { root: of(ROOT), head: of(HEAD), proof: list(of({ side: (side) => side === 'left' || side === 'right', hash })) }
const STATEMENT: Shape = {
  format: (format) => format === PACK_FORMAT, caseId: text, madeAt: text, head: of(HEAD), dailyRoot: either(hash),
  parts: of(Object.fromEntries(PACK_PARTS.map((part) => [part, hash]))), keyId: text,
}

/** Null: it has these members as they must be, and no others; else what is wrong with it. */
function faultIn(value: unknown, shape: Shape): string | null {
  if (!isJsonObject(value)) return 'it is no object'
  const stranger = Object.keys(value).find((name) => !Object.hasOwn(shape, name))
  if (stranger !== undefined) return 'it has a member that it must not have'
  const wrong = Object.keys(shape).find((name) => !Object.hasOwn(value, name) || shape[name]?.(value[name]) !== true)
  return wrong === undefined ? null : `its member ${wrong} is missing or is not what it must be`
}

export const entryFault = (entry: unknown): string | null => faultIn(entry, ENTRY)

/** The outside of a pack; its entries are looked at one by one. */
export type ReadPack = { statement: PackStatement; signature: string; chain: (EvidenceEntry | JsonObject)[]; dailyRoot: InDailyRoot | null; pack: JsonObject }
export type PackFault = { chain: string; why: string }

export function readPack(value: unknown): ReadPack | PackFault {
  const outside: Shape = { statement: () => true, signature: () => true, chain: () => true, dailyRoot: () => true, ...Object.fromEntries(PACK_PARTS.map((part) => [part, () => true])) }
  const fault = faultIn(value, outside)
  if (fault !== null || !isJsonObject(value)) return { chain: 'evidence-pack', why: `it is no evidence pack: ${fault ?? 'it is no object'}` }
  const { statement, signature, chain, dailyRoot } = value
  const wrong = faultIn(statement, STATEMENT)
  if (wrong !== null) return { chain: 'statement', why: wrong }
  if (typeof signature !== 'string') return { chain: 'signature', why: 'it is no text' }
  if (!Array.isArray(chain)) return { chain: (statement as PackStatement).caseId, why: 'the chain is no list' }
  if (dailyRoot !== null && !of(IN_ROOT)(dailyRoot)) return { chain: 'daily-roots', why: 'the daily root, or the proof that the chain stood in it, is not what it must be' }
  return { statement: statement as PackStatement, signature, chain: chain as JsonObject[], dailyRoot: dailyRoot as InDailyRoot | null, pack: value }
}
