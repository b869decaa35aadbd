// Why: who stops or recalls a kind of news chooses it among those that there are, and does not type its id; so all of them are named, those of earlier
// versions too, for what was owed by them may still be said.
import type { LocalDate } from '@kept-informed/kernel'
import { type CodePack, type CodeRow, isInForce } from '@kept-informed/victims-code'

/** `inForce`: it is on the day that was asked for; otherwise it was, or will be. */
export type CodeRule = Pick<CodeRow, 'ruleId' | 'right' | 'kind' | 'basis'> & { inForce: boolean }

/** In no pack, and owed whenever we were wrong; its right is that of what it corrects. */
const CORRECTION: CodeRule = { ruleId: 'correction', right: null, kind: 'inform', basis: 'policy', inForce: true }

/** Each rule of every pack once, by its id: as it is in force on that day, else in its newest version. */
export function codeRules(packs: readonly CodePack[], on: LocalDate): CodeRule[] {
  const newestFirst = packs.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
  const rules = new Map([[CORRECTION.ruleId, CORRECTION]])
  for (const pack of newestFirst.filter((one) => isInForce(one, on))) addRules(rules, pack, true)
  for (const pack of newestFirst) addRules(rules, pack, false)
  return [...rules.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
}

function addRules(rules: Map<string, CodeRule>, { rows }: CodePack, inForce: boolean): void {
  for (const { ruleId, right, kind, basis } of rows) if (!rules.has(ruleId)) rules.set(ruleId, { ruleId, right, kind, basis, inForce })
}
