// Why: her rights are the Code's twelve, in plain words; what must happen and in how many days is what the rules say today.
export type Limits = Record<'standard' | 'enhanced', number> | 'agreed'
export type Rights = { on: string; codeVersion: string | null; rules: { ruleId: string; right: number | null; kind: 'inform' | 'act'; basis: 'code' | 'statute' | 'policy'; owedBy: string; limits: Limits }[] }

export const RIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
/** What is said of a right: the days that most of its duties to tell have, for everybody and for who has enhanced rights; null: no number. */
export type RightDays = { right: number; standard: number; enhanced: number } | { right: number; standard: null; enhanced: null }

/** Of a right with several limits the longest is said: nobody is promised too much. A force's own promises are not the Code's. */
export function daysOf({ rules }: Rights): RightDays[] {
  return RIGHTS.map((right) => {
    const limits = rules.filter((rule) => rule.right === right && rule.basis === 'code').flatMap(({ limits: one }) => (one === 'agreed' ? [] : [one]))
    if (limits.length === 0) return { right, standard: null, enhanced: null }
    return { right, standard: Math.max(...limits.map(({ standard }) => standard)), enhanced: Math.max(...limits.map(({ enhanced }) => enhanced)) }
  })
}
