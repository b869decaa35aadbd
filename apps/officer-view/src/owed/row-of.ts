// Why: one thing that is owed, ready to be read: how it stands, how she is being told, and what to do next. Pure.
import type { Instant } from '@kept-informed/kernel'
import type { ListedDuty } from '../doors/evidence.js'
import { to, within } from '../paths.js'
import { pathToTell } from '../record/event-ref.js'
import { type How, howOf } from './how.js'
import { OURS } from './ours.js'
import { type Risks, type Standing, standingOf } from './standing.js'

export type NextStep = { words: string; href: string }
export type Row = { obligationId: string; ruleId: string; dueBy: string | null; standing: Standing; how: How; risk: string | null; next: NextStep }

export function rowOf(duty: ListedDuty, { now, risks }: { now: Instant; risks: Risks }): Row {
  const { obligationId, ruleId, dueBy } = duty
  const how = howOf(duty, OURS)
  const risk = duty.state === 'overdue' ? null : (risks.get(obligationId) ?? null)
  return { obligationId, ruleId, dueBy, how, risk, standing: standingOf(duty, now, risks), next: nextOf(duty, how) }
}

/** What is recorded when it is done. Of other things one chooses. */
const DONE_BY: Readonly<Record<string, string>> = {
  'needs-assessment': 'needs-assessed',
  'burglary-attendance': 'officer-attended',
  'agree-contact': 'contact-agreed',
  'support-referral': 'support-referred',
}

/** A task has a page; what has none is recorded where it is done. */
function nextOf({ caseId, victimId, because, kind, ruleId, obligationId }: ListedDuty, { words, taskId }: How): NextStep {
  if (taskId !== null) return { words: `next.${words.replace('how.task.', '')}`, href: to('task', { taskId }) }
  if (words === 'how.act') return { words: 'next.record', href: recordedBy(caseId, victimId, DONE_BY[ruleId]) }
  if (kind === 'inform' && (words === 'how.tell' || words === 'how.withheld' || words === 'how.failed')) {
    return { words: 'next.tell', href: pathToTell({ caseId, victimId }, [because]) }
  }
  return { words: 'next.why', href: to('why', { caseId, obligationId }) }
}

const recordedBy = (caseId: string, victimId: string, kind: string | undefined): string =>
  kind === undefined ? to('record', { caseId }) : within(to('recordKind', { caseId, kind }), { victimId })
