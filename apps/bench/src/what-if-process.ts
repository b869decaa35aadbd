// Why: a process of its own, so that the most memory it ever held is that of the question and of nothing else.
import { runWhatIf } from '@kept-informed/app-rules'
import { type CodePack, type CodeRow, SHIPPED_PACKS } from '@kept-informed/victims-code'

/** `limit`: arrests must be told of sooner. `every row`: everything that has a number must be told in three days, or one. */
export type DraftName = 'limit' | 'every row'
export type WhatIfOrder = { databaseUrl: string; draft: DraftName; now: number }
export type WhatIfAnswer = { seconds: number; facts: number; mostMb: number }

process.once('message', ({ databaseUrl, draft, now }: WhatIfOrder) => {
  const began = performance.now()
  runWhatIf(databaseUrl, { packs: SHIPPED_PACKS, draft: draftOf(draft), from: null, to: null, now }).then(
    ({ facts }) => {
      const answer: WhatIfAnswer = { seconds: Math.round((performance.now() - began) / 100) / 10, facts, mostMb: Math.round(process.resourceUsage().maxRSS / 1_024) }
      process.send?.(answer, () => process.exit(0))
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    },
  )
})

function draftOf(name: DraftName): CodePack {
  const code = SHIPPED_PACKS.find(({ pack }) => pack === 'victims-code')
  if (!code) throw new Error('the Code is shipped')
  const isChanged = ({ ruleId, limits }: CodeRow): boolean => limits !== 'agreed' && (name === 'every row' || ruleId === 'suspect-arrested')
  return { ...code, version: 'bench', rows: code.rows.map((row) => (isChanged(row) ? { ...row, limits: { standard: 3, enhanced: 1 } } : row)) }
}
