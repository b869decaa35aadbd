// Why: a case is read as what happened, in order, in sentences: what came in, what was then owed, what was sent by which way, and how each duty ended.
import type { Cell } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import type { Timeline, TimelineObligation } from './timeline.js'

/** `words` with `name` filled in as {name}, `by` as {by}, and `facts`. */
export type Moment = { at: string; words: string; name: Pick<Cell, 'words' | 'text'>; by?: Pick<Cell, 'words' | 'text'>; facts: Record<string, string>; tone?: 'late' | 'gone' }

export function storyOf({ events, obligations, notifications }: Timeline): Moment[] {
  const happened = events.map(({ type, occurredAt, retracted }): Moment => ({ at: occurredAt, words: retracted ? 'story.event-retracted' : 'story.event', name: nameCell(type), facts: {}, ...(retracted ? { tone: 'gone' as const } : {}) }))
  const owed = obligations.flatMap((one): Moment[] => [
    { at: one.clockStartedAt, words: `story.owed-${one.kind}`, name: nameCell(one.ruleId), facts: { victim: one.victimId } },
    ...(one.endedAt === null ? [] : [endOf(one, one.endedAt)]),
  ])
  const sent = notifications.flatMap(({ templateId, victimId, deliveries }) =>
    deliveries.flatMap(({ channel, attempts }) =>
      attempts.map(({ startedAt, provider, outcome }): Moment => ({ at: startedAt, words: `story.attempt.${outcome ?? 'under-way'}`, name: nameCell(templateId), by: { words: `channel.${channel}` }, facts: { victim: victimId, provider } }))))
  // What happened comes before what came of it at the same moment.
  return [...happened, ...owed, ...sent].map((moment, place) => ({ moment, place, when: Date.parse(moment.at) })).sort((a, b) => a.when - b.when || a.place - b.place).map(({ moment }) => moment)
}

function endOf({ ruleId, victimId, state, metBy, late }: TimelineObligation, at: string): Moment {
  const name = nameCell(ruleId)
  if (state !== 'met') return { at, words: `story.${state === 'excused' ? 'excused' : 'cancelled'}`, name, facts: { victim: victimId }, tone: 'gone' }
  return { at, words: late ? 'story.met-late' : 'story.met', name, by: { words: `met-by.${metBy ?? 'event'}` }, facts: { victim: victimId }, ...(late ? { tone: 'late' as const } : {}) }
}
