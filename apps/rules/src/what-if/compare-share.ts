// Why: the work of one worker: its share of the cases, derived by today's packs and by the draft.
import { addDifferences, type CaseFacts, deriveObligations, typesAffected, withDraft } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { type CodePack, type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import { type Share, storedFacts } from '../stored-facts.query.js'
import { addExample, emptyReport, type ShareReport, type WhatIf } from './share-report.js'


export async function compareShare(database: Query, share: Share, { packs, draft, from, to, now }: WhatIf, progress: (cases: number) => void): Promise<ShareReport> {
  const calendar = workingCalendar()
  const drafted = withDraft(packs, draft, { from, to }, calendar)
  const concerns = concernedBy(packs, draft, calendar)
  const report = emptyReport()
  for await (const page of storedFacts(database, share)) {
    for (const facts of page) {
      if (concerns(facts)) {
        const today = deriveObligations(facts, { packs, calendar }, now).obligations
        addDifferences(report.differences, today, deriveObligations(facts, { packs: drafted, calendar }, now).obligations, (ruleId, kind, id) => addExample(report.examples, ruleId, kind, id))
      }
      report.facts += facts.events.length + facts.tellings.length + facts.persons.length
    }
    report.cases += page.length
    progress(page.length)
  }
  return report
}

/** Whether the draft can make a difference in a case: it speaks otherwise of one of its events, or of days of which today's packs say nothing. */
function concernedBy(packs: readonly CodePack[], draft: CodePack, calendar: WorkingCalendar): (facts: CaseFacts) => boolean {
  const types = typesAffected(packs, draft)
  const begins = packs.filter(({ pack }) => pack === draft.pack).map(({ effectiveFrom }) => effectiveFrom).sort()[0]
  const since = begins === undefined ? Number.POSITIVE_INFINITY : calendar.startOfDay(begins)
  return ({ events }) => events.some(({ type, occurredAt }) => types.has(type) || occurredAt < since)
}
