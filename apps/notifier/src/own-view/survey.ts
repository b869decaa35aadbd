// Why: her answer helps only if it cannot be held against her: it is kept by day, unit and right, apart from her; of her is kept only that she has answered.
import { randomUUID } from 'node:crypto'
import { lastOutcome, type SurveyAnswer } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
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
    const told = await q.query<{ snapshot: string }>('select snapshot from obligation where case_id = $1 and recipient_id = $2', [caseId, holder.victimId])
    const about = lastOutcome(told.map(({ snapshot }) => JSON.parse(snapshot) as Obligation))?.right ?? null
    await q.query('insert into survey_answer (answer_id, answered_on, unit, answer, about_right) values ($1, $2, $3, $4, $5)', [randomUUID(), calendar.localDate(now), unit, answer, about])
    return true
  })
}
