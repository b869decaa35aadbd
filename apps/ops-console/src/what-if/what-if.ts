// Why: what rules' door answers to another Code, in its own names, and the question as a form asks it.
import { type Column, type FormFault, textIn, UPLOAD_FIELD } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import type { Bar } from '../parts/bar-chart.js'

export const KINDS = ['appear', 'vanish', 'earlier', 'later', 'missed'] as const
export type Difference = Record<(typeof KINDS)[number], number>
export type WhatIf = {
  pack: string
  version: string
  from: string | null
  to: string | null
  cases: number
  facts: number
  seconds: number
  rules: Record<string, Difference>
  forgotten: { pointer: string; detail: string }[]
}
export type RuleDifference = Difference & { ruleId: string }

/** Rules for which anything would differ, those with most first. */
export const differencesOf = ({ rules }: Pick<WhatIf, 'rules'>): RuleDifference[] => {
  const sum = (one: Difference): number => KINDS.reduce((total, kind) => total + one[kind], 0)
  return Object.entries(rules).filter(([, one]) => sum(one) > 0).map(([ruleId, one]) => ({ ruleId, ...one })).sort((a, b) => sum(b) - sum(a) || (a.ruleId < b.ruleId ? -1 : 1))
}
export const DIFFERENCE_SERIES = KINDS.slice(0, 4).map((kind) => `what-if.${kind}`)
export const differenceBars = (differences: readonly RuleDifference[]): Bar[] =>
  differences.map(({ ruleId, appear, vanish, earlier, later }) => ({ name: nameCell(ruleId), parts: [appear, vanish, earlier, later] }))

export const DIFFERENCE_COLUMNS: readonly Column<RuleDifference>[] = [
  { name: 'ruleId', words: 'what-if.rule', value: ({ ruleId }) => ruleId, shown: ({ ruleId }) => nameCell(ruleId) },
  ...KINDS.map((kind) => ({ name: kind, words: `what-if.${kind}`, number: true, value: (one: RuleDifference) => one[kind] })),
]

export type WhatIfForm = { pack: string; from: string; to: string }
export function readWhatIfForm(body: Record<string, unknown>): { form: WhatIfForm; faults: FormFault[]; question: object } {
  const form = { pack: textIn(body, 'pack'), from: textIn(body, 'from'), to: textIn(body, 'to') }
  const file = textIn(body, UPLOAD_FIELD)
  const [given, field] = file === '' ? [form.pack, 'pack'] : [file, 'file']
  const days = { ...(form.from === '' ? {} : { from: form.from }), ...(form.to === '' ? {} : { to: form.to }) }
  if (given === '') return { form, faults: [{ field: 'file', words: 'what-if.give' }], question: {} }
  try {
    return { form, faults: [], question: { pack: JSON.parse(given) as unknown, ...days } }
  } catch (error) {
    if (error instanceof SyntaxError) return { form, faults: [{ field, words: 'what-if.no-json' }], question: {} }
    throw error
  }
}
