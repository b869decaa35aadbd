// Why: a story of the Code reads as lines: what is owed, to whom, by which day, how it ended; what was said; what a person is asked to do.
import { expect } from '@jest/globals'
import type { Message, Story, Timeline, TimelineNotification, TimelineObligation, TimelineTask } from '../story.js'
import { SOURCE } from '../story.js'

export type Happening = { source: string; id: string }
type InCase = { victimId: string; role?: string; actsFor?: string; under18?: boolean }

/** What every crime owes; told once, in the story of the investigation, and left out of the lines of the others. */
const OF_EVERY_CRIME = ['crime-confirmed', 'support-referral', 'needs-assessment', 'victim-statement-offer']

export class CaseStory {
  private count = 0
  constructor(readonly story: Story, readonly caseId: string) {}

  /** Moves the clock there, and reports the crime at that instant; null: now. */
  async reported(at: string | null, victims: InCase[], category = 'theft', more: object = {}): Promise<Happening> {
    if (at !== null) await this.story.run.moveClock({ to: at })
    return this.happens('crime-reported', {
      crimeReference: this.caseId, offence: { category }, victims: victims.map((victim) => ({ role: 'victim', ...victim })),
      officer: { officerId: 'PC-7', unit: 'north' }, force: 'Example Police', ...more,
    })
  }

  /** `time`: the run's now unless said. */
  async happens(type: string, data: object = {}, time?: string): Promise<Happening> {
    const id = `${this.caseId}-${++this.count}-${type}`
    await this.story.send(this.story.event(this.caseId, id, type, time ?? (await this.story.run.now()), data))
    return { source: SOURCE, id }
  }

  /** The case a minute later, when what could be sent at once was sent and its receipts are in. */
  async seen(): Promise<SeenCase> {
    return this.at({ advance: 'PT1M' })
  }

  async at(move: { to: string } | { advance: string }): Promise<SeenCase> {
    await this.story.run.moveClock(move)
    const timeline = await this.story.timeline(this.caseId)
    if (!timeline) throw new Error(`no timeline of ${this.caseId}`)
    return new SeenCase(timeline)
  }

  async complete(task: TimelineTask, outcome = 'done'): Promise<void> {
    const { status, body } = await this.story.run.call('POST', this.story.run.url(3, `/tasks/${task.taskId}/complete`), { outcome })
    expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null })
  }

  /** What arrived there and speaks of this; other messages of the case are not counted. */
  async got(to: string, about: RegExp): Promise<Message[]> {
    const said = await this.story.messages(to)
    for (const { text } of said) expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\[object/)
    return said.filter(({ text }) => about.test(text))
  }
}

export class SeenCase {
  constructor(readonly timeline: Timeline) {}

  /** `rule · due · state`, the owner when it is not the police, the recipient when it is not the one owed; by due day and rule. */
  duties(victimId?: string, left = OF_EVERY_CRIME): string[] {
    const shown = this.timeline.obligations.filter((one) => !left.includes(one.ruleId) && (victimId === undefined || one.victimId === victimId))
    for (const one of shown) expect(one.dueBy).toBe(one.dueOn === null ? null : endOfDay(one.dueOn))
    return shown.map(line).sort()
  }

  duty(ruleId: string, victimId?: string): TimelineObligation {
    const found = this.timeline.obligations.filter((one) => one.ruleId === ruleId && (victimId === undefined || one.victimId === victimId))
    if (found.length !== 1) throw new Error(`${found.length} of ${ruleId} in ${this.timeline.caseId}`)
    return found[0]!
  }

  /** `kind (reason) for whom · rules · state`. */
  tasks(victimId?: string, left = OF_EVERY_CRIME): string[] {
    const ruleOf = new Map(this.timeline.obligations.map(({ obligationId, ruleId }) => [obligationId, ruleId]))
    return this.timeline.tasks
      .filter((task) => (victimId === undefined || task.victimId === victimId) && !task.obligationIds.every((id) => left.includes(ruleOf.get(id) ?? '')))
      .map((task) => `${task.kind} (${task.reason}) for ${task.for} · ${task.obligationIds.map((id) => ruleOf.get(id) ?? id).sort().join('+')} · ${task.state}`)
      .sort()
  }

  task(kind: string, ruleId: string, victimId?: string): TimelineTask {
    const { obligationId } = this.duty(ruleId, victimId)
    const found = this.timeline.tasks.filter((task) => task.kind === kind && task.obligationIds.includes(obligationId))
    if (found.length !== 1) throw new Error(`${found.length} tasks ${kind} of ${ruleId}`)
    return found[0]!
  }

  notification(ruleId: string, victimId?: string): TimelineNotification | null {
    const { obligationId } = this.duty(ruleId, victimId)
    return this.timeline.notifications.find(({ obligationIds }) => obligationIds.includes(obligationId)) ?? null
  }
}

/** 23:59:59.999 in London; the stories run from November 2026 to May 2027, so summer time begins once. */
const endOfDay = (day: string): string => (day >= '2027-03-28' ? `${day}T22:59:59.999Z` : `${day}T23:59:59.999Z`)

function line({ ruleId, dueOn, owedBy, victimId, recipientId, state, metBy, reason, late }: TimelineObligation): string {
  const who = `${owedBy === 'police' ? '' : ` · ${owedBy}`}${recipientId === victimId ? '' : ` · to ${recipientId}`}`
  return `${dueOn ?? 'no day'} ${ruleId}${who} · ${state}${metBy ? ` by ${metBy}` : ''}${reason ? ` (${reason})` : ''}${late ? ', late' : ''}`
}
