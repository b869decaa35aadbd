// Why: the command's file and the door's answer are the same, whoever asked.
import type { Fault } from '@kept-informed/kernel'
import type { ShareReport, WhatIf } from './share-report.js'

export type WhatIfAsked = Pick<WhatIf, 'draft' | 'from' | 'to'>

/** `forgotten`: types of events on which nothing would be owed. */
export const whatIfJson = ({ draft: { pack, version }, from, to }: WhatIfAsked, { differences, examples, cases, facts }: ShareReport, forgotten: readonly Fault[], seconds: number) => ({
  pack, version, from, to, cases, facts, seconds, rules: differences, examples, forgotten,
})
