// Why: a run is told by few numbers, and every wrong one is named at once.
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export const PARTS = ['crash-points', 'chaos'] as const
export type Part = (typeof PARTS)[number]
/** `erring`: of a hundred messages handed to a provider, about so many go wrong there. `points`: how many crash points are tried, `atOnce` so many lives beside each other; null: all. */
export type FaultOptions = { only: readonly Part[]; seed: number; kills: number; journeys: number; erring: number; points: number | null; atOnce: number; json: string | null; folder: string }

const ERRING = 30
const QUICK = { kills: 12, journeys: 240, points: 6 }
const LONG = { kills: 500, journeys: 20_000, points: null }
const MOST_SEED = 2 ** 31
/** With more, nothing ever gets through. */
const MOST_ERRING = 90

export function readOptions(args: string[]): { ok: true; options: FaultOptions } | { ok: false; faults: string[] } {
  const faults: string[] = []
  const given = valuesOf(args, faults)
  const whole = (name: Counted, otherwise: number): number => {
    const text = given[name]
    if (text === undefined) return otherwise
    if (/^\d{1,10}$/.test(text)) return Number(text)
    faults.push(`--${name}: must be a whole number`)
    return otherwise
  }
  const erring = whole('erring', ERRING)
  if (erring > MOST_ERRING) faults.push(`--erring: at most ${MOST_ERRING}, of a hundred`)
  const form = given.long === true ? LONG : QUICK
  const only = given.only === undefined ? PARTS : PARTS.filter((part) => given.only?.split(',').includes(part))
  if (given.only?.split(',').some((name) => !PARTS.some((part) => part === name))) faults.push(`--only: there are ${PARTS.join(', ')}`)
  const options: FaultOptions = {
    only, seed: whole('seed', randomInt(MOST_SEED)), kills: whole('kills', form.kills), journeys: whole('journeys', form.journeys), erring,
    points: given.points === undefined ? form.points : whole('points', 0), atOnce: Math.max(1, whole('at-once', availableParallelism())), json: given.json ?? null, folder: given.folder ?? '.local-faults',
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, options }
}

type Counted = 'seed' | 'kills' | 'journeys' | 'erring' | 'points' | 'at-once'

type Given = { long?: boolean } & Partial<Record<Counted | 'only' | 'json' | 'folder', string>>

function valuesOf(args: string[], faults: string[]): Given {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { long: { type: 'boolean' }, seed: text, kills: text, journeys: text, erring: text, points: text, 'at-once': text, only: text, json: text, folder: text } }).values
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
    return {}
  }
}
