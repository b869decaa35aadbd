// Why: a case is read as what happened, in order, in sentences: what came in, what was then owed, what was sent by which way, and how each duty ended.
import type { Facts } from '@kept-informed/web'
import { channelCell } from '../names/carried.js'
import { nameCell } from '../names/names.js'
import { providerCell } from '../names/provider-name.js'
import type { Timeline, TimelineEvent, TimelineNotification, TimelineObligation } from './timeline.js'

/** `words`: a key, with its facts. */
export type Moment = { at: string; words: string; facts: Facts; tone?: 'late' | 'gone'; /** That can be recalled. */ event?: { source: string; id: string } }

export function storyOf({ events, obligations, notifications }: Timeline): Moment[] {
  // What happened comes before what came of it at the same moment.
  const told = [...events.map(happened), ...obligations.flatMap(owed), ...notifications.flatMap(sent)]
  const placed = told.map((moment, place) => ({ moment, place, when: Date.parse(moment.at) }))
  return placed.sort((a, b) => a.when - b.when || a.place - b.place).map(({ moment }) => moment)
}

function happened({ source, id, type, occurredAt, retracted }: TimelineEvent): Moment {
  const facts = { name: nameCell(type) }
  return retracted ? { at: occurredAt, words: 'story.event-retracted', facts, tone: 'gone' } : { at: occurredAt, words: 'story.event', facts, event: { source, id } }
}

function owed(one: TimelineObligation): Moment[] {
  const begun: Moment = { at: one.clockStartedAt, words: `story.owed-${one.kind}`, facts: { name: nameCell(one.ruleId), victim: one.victimId } }
  return one.endedAt === null ? [begun] : [begun, ended(one, one.endedAt)]
}

function ended({ ruleId, victimId, state, metBy, late }: TimelineObligation, at: string): Moment {
  const facts = { name: nameCell(ruleId), victim: victimId, by: { words: `met-by.${metBy ?? 'event'}` } }
  if (state !== 'met') return { at, words: state === 'excused' ? 'story.excused' : 'story.cancelled', facts, tone: 'gone' }
  return late ? { at, words: 'story.met-late', facts, tone: 'late' } : { at, words: 'story.met', facts }
}

const sent = ({ templateId, victimId, deliveries }: TimelineNotification): Moment[] =>
  deliveries.flatMap(({ channel, attempts }) => attempts.map(({ startedAt, provider, outcome }): Moment => ({
    at: startedAt,
    words: `story.attempt.${outcome ?? 'under-way'}`,
    facts: { name: nameCell(templateId), victim: victimId, provider: providerCell(provider), by: channelCell(channel) },
  })))
