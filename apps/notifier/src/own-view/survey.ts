// Why: her answer helps only if it cannot be held against her: it is kept by day and unit, apart from her; of her is kept only that she has answered.
import { randomUUID } from 'node:crypto'
import type { SurveyAnswer } from '@kept-informed/notification'
import type { NotifierWorks } from '../notifier-works.js'
import { ownCases } from './own-case.js'
import type { PassHolder } from './pass-holder.js'

type Works = Pick<NotifierWorks, 'database' | 'own' | 'settings' | 'clock' | 'calendar'>
type OwnCases = { cases: { caseId: string; survey: boolean }[] }

/** False: she is not to be asked, or has answered. */
export async function answerSurvey({ database, own, settings, clock, calendar }: Works, holder: PassHolder, { caseId, answer }: { caseId: string; answer: SurveyAnswer }): Promise<boolean> {
  const now = clock.now()
  const { cases } = (await ownCases(database, { own, settings }, holder, 'en', now)) as OwnCases
  if (!cases.some((one) => one.caseId === caseId && one.survey)) return false
  const unit = holder.standing.cases.find((one) => one.caseId === caseId)?.officer.unit ?? ''
  return database.transaction(async (q) => {
    const [fresh] = await q.query('insert into survey_done values ($1, $2) on conflict do nothing returning 1', [holder.victimId, caseId])
    if (!fresh) return false
    await q.query('insert into survey_answer values ($1, $2, $3, $4)', [randomUUID(), calendar.localDate(now), unit, answer])
    return true
  })
}
