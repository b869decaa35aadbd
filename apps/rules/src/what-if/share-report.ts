// Why: what one worker found, and how the findings of all are put together; a few obligations of each difference are named, to look into.
import type { CodePack } from '@kept-informed/victims-code'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { type DifferenceKind, type Differences, mergeDifferences, noDifferences } from '@kept-informed/obligation'

/** What is asked. `hidden`: cases that are not there for who asks, and are left out. `from`, `to`: days on which the draft stands in for what was in force; null: from the beginning, without an end. */
export type WhatIf = { packs: readonly CodePack[]; draft: CodePack; from: LocalDate | null; to: LocalDate | null; now: Instant; hidden?: readonly string[] }
/** Ids of obligations, by rule and kind of difference. */
export type Examples = Record<string, Partial<Record<DifferenceKind, string[]>>>
export type ShareReport = { differences: Differences; examples: Examples; cases: number; facts: number }

const MOST_EXAMPLES = 3

/** Every rule of these packs is there, also where nothing differs. */
export const reportOver = (packs: readonly CodePack[]): ShareReport => ({ differences: noDifferences(packs), examples: {}, cases: 0, facts: 0 })

export function addExample(examples: Examples, ruleId: string, kind: DifferenceKind, obligationId: string): void {
  const of = ((examples[ruleId] ??= {})[kind] ??= [])
  if (of.length < MOST_EXAMPLES) of.push(obligationId)
}

export function addReport(sum: ShareReport, share: ShareReport): void {
  mergeDifferences(sum.differences, share.differences)
  for (const [ruleId, kinds] of Object.entries(share.examples)) for (const [kind, ids] of Object.entries(kinds)) for (const id of ids) addExample(sum.examples, ruleId, kind as DifferenceKind, id)
  sum.cases += share.cases
  sum.facts += share.facts
}
