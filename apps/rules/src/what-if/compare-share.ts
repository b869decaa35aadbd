// Why: the work of one worker: its share of the cases, under today's packs and under the draft.
import { addDifferences, tryDraft } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { workingCalendar } from '@kept-informed/victims-code'
import { type Share, storedFacts } from '../stored-facts.query.js'
import { addExample, reportOver, type ShareReport, type WhatIf } from './share-report.js'

export async function compareShare(database: Query, share: Share, { packs, draft, from, to, now, hidden = [] }: WhatIf, progress: (cases: number) => void): Promise<ShareReport> {
  const trial = tryDraft(packs, draft, { from, to }, workingCalendar())
  const report = reportOver([draft, ...packs.filter(({ pack }) => pack === draft.pack)])
  for await (const page of storedFacts(database, share, hidden)) {
    for (const facts of page) {
      const found = trial(facts, now)
      if (found) addDifferences(report.differences, found.today, found.drafted, (ruleId, kind, id) => addExample(report.examples, ruleId, kind, id))
      report.facts += facts.events.length + facts.tellings.length + facts.persons.length
    }
    report.cases += page.length
    progress(page.length)
  }
  return report
}
