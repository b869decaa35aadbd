// Why: of a pack a victim needs what is owed, by whom and in how many working days; its words for lawyers and its recalled paragraphs are not for her.
import type { LocalDate } from '@kept-informed/kernel'
import { type CodePack, type CodeRow, isInForce } from '@kept-informed/victims-code'

/** `limits` in working days; `agreed`: what was agreed with her. */
export type RightOwed = Pick<CodeRow, 'ruleId' | 'right' | 'kind' | 'basis' | 'owedBy' | 'limits'>
export type Rights = { on: LocalDate; codeVersion: string | null; rules: RightOwed[] }

/** Every row in force on that day, by right; a force's own promises without a right last. */
export function rightsOn(packs: readonly CodePack[], on: LocalDate): Rights {
  const inForce = packs.filter((pack) => isInForce(pack, on))
  const rules = inForce.flatMap(({ rows }) => rows.map(({ ruleId, right, kind, basis, owedBy, limits }): RightOwed => ({ ruleId, right, kind, basis, owedBy, limits })))
  return { on, codeVersion: inForce.find(({ pack }) => pack === 'victims-code')?.version ?? null, rules: rules.sort((a, b) => (a.right ?? Infinity) - (b.right ?? Infinity)) }
}
