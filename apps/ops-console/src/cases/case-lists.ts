// Why: what is owed, what was sent and what people must do in a case are lists like any other.
import type { Cell, Column } from '@kept-informed/web'
import { becauseCell } from '../names/because.js'
import { wayCell } from '../names/carried.js'
import { nameCell, whomCell } from '../names/names.js'
import type { Officers } from '../names/officers.js'
import { PATHS, to, toCase, toTask, toVictim } from '../paths.js'
import type { ListedObligation, TimelineNotification, TimelineObligation, TimelineTask } from './timeline.js'

const stateCell = ({ state, late, reason }: TimelineObligation): Cell => {
  if (state === 'met') return { words: late ? 'duty.met-late' : 'duty.met', tone: late ? 'yellow' : 'green' }
  if (state === 'overdue' || (state === 'owed' && late)) return { words: 'duty.overdue', tone: 'red' }
  return { words: `duty.${state}`, tone: state === 'owed' ? 'blue' : 'grey', ...(reason === null ? {} : { facts: { reason } }) }
}

const common: readonly Column<TimelineObligation>[] = [
  { name: 'state', words: 'duty.state', value: ({ state }) => state, shown: stateCell },
  { name: 'dueBy', words: 'duty.due', value: ({ dueBy }) => dueBy, shown: ({ dueBy }) => (dueBy === null ? { text: '–' } : { at: dueBy }) },
  { name: 'endedAt', words: 'duty.ended', value: ({ endedAt }) => endedAt, shown: ({ endedAt }) => (endedAt === null ? { text: '–' } : { at: endedAt }) },
  { name: 'owedBy', words: 'duty.by', value: ({ owedBy }) => owedBy, shown: ({ owedBy }) => whomCell(owedBy) },
]

/** `certificates`: whether she may open them. */
export const dutyColumns = (certificates: boolean): readonly Column<TimelineObligation>[] => [
  { name: 'ruleId', words: 'duty.what', value: ({ ruleId }) => ruleId, shown: ({ ruleId }) => nameCell(ruleId) },
  { name: 'victimId', words: 'duty.victim', value: ({ victimId }) => victimId, shown: ({ victimId }) => ({ text: victimId, href: toVictim(victimId) }) },
  ...common,
  ...(certificates
    ? [
        {
          name: 'obligationId',
          words: 'duty.certificate',
          value: ({ obligationId }: TimelineObligation) => obligationId,
          shown: ({ obligationId }: TimelineObligation) => ({ words: 'duty.certificate-pdf', href: to(PATHS.certificate, { obligationId }) }),
        },
      ]
    : []),
]

export const VICTIM_COLUMNS: readonly Column<ListedObligation>[] = [
  { name: 'ruleId', words: 'duty.what', value: ({ ruleId }) => ruleId, shown: ({ ruleId }) => nameCell(ruleId) },
  { name: 'caseId', words: 'duty.case', value: ({ caseId }) => caseId, shown: ({ caseId }) => ({ text: caseId, href: toCase(caseId) }) },
  ...common,
]

export const MESSAGE_COLUMNS: readonly Column<TimelineNotification>[] = [
  { name: 'templateId', words: 'message.about', value: ({ templateId }) => templateId, shown: ({ templateId }) => nameCell(templateId) },
  { name: 'victimId', words: 'duty.victim', value: ({ victimId }) => victimId },
  { name: 'state', words: 'message.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `message.state.${state}` }) },
  {
    name: 'withheldBecause',
    words: 'message.why',
    value: ({ withheldBecause }) => withheldBecause,
    shown: ({ withheldBecause }) => (withheldBecause === null ? { text: '–' } : becauseCell(withheldBecause)),
  },
  {
    name: 'deliveries',
    words: 'message.ways',
    value: ({ deliveries }) => deliveries.map(({ channel, status }) => `${channel} ${status}`).join('; '),
    shown: lastWay,
  },
]

/** The last way that was tried says how it stands; those before it failed. */
function lastWay({ deliveries }: TimelineNotification): Cell {
  const last = deliveries.at(-1)
  return last ? wayCell(last) : { text: '–' }
}

export const caseTaskColumns = (open: boolean, officers: Officers = new Map()): readonly Column<TimelineTask>[] => [
  { name: 'kind', words: 'tasks.kind', value: ({ kind }) => kind, shown: ({ kind, taskId }) => ({ words: `tasks.kind.${kind}`, ...(open ? { href: toTask(taskId) } : {}) }) },
  { name: 'for', words: 'tasks.for', value: (task) => task.for, shown: (task) => whomCell(task.for, officers) },
  { name: 'reason', words: 'tasks.reason', value: ({ reason }) => reason, shown: ({ reason }) => becauseCell(reason) },
  { name: 'dueBy', words: 'tasks.due', value: ({ dueBy }) => dueBy, shown: ({ dueBy }) => (dueBy === null ? { text: '–' } : { at: dueBy }) },
  { name: 'state', words: 'tasks.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `tasks.state.${state}` }) },
]
