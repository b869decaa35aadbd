// Why: the words in which the stories are told: a case, its victim, what happens, what she gets.
import type { LocalRun } from './local-run.js'

export const SOURCE = 'urn:e2e:records'
const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]

export type Message = { channel: string; to: unknown; from: string; subject?: string; text: string; html?: string; pdf?: string; at: string; reference: string; providerReference: string }
export type TimelineObligation = {
  obligationId: string; victimId: string; recipientId: string; ruleId: string; kind: string; right: number | null; owedBy: string; basis: string; mustTell: boolean; entitlement: string
  clock: string; clockStartedAt: string; assumedClock: boolean; state: string; dueOn: string | null; dueBy: string | null; metAt: string | null; metBy: string | null; late: boolean
  reason: string | null; because: { source: string; id: string }
}
export type TimelineTask = { taskId: string; kind: string; for: string; victimId: string; obligationIds: string[]; notificationId: string | null; dueBy: string | null; state: string; reason: string }
export type TimelineDelivery = { channel: string; contactId: string; fallbackOf: string | null; status: string; attempts: { outcome: string | null; n: number }[] }
export type TimelineNotification = {
  notificationId: string; obligationIds: string[]; victimId: string; templateId: string; state: string; withheldBecause: string | null; deliveries: TimelineDelivery[]
  recall?: { recallId: string; corrects: string[] }
}
export type Timeline = { caseId: string; asOf: string; events: { source: string; id: string; type: string; retracted: boolean }[]; obligations: TimelineObligation[]; notifications: TimelineNotification[]; tasks: TimelineTask[] }

export const sms = (to: string) => ({ contactId: 'm1', channel: 'sms', to, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALL_DAY })
export const email = (to: string) => ({ contactId: 'e1', channel: 'email', to, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALL_DAY })
export const letter = (postcode = 'E1 1AA') => ({ contactId: 'p1', channel: 'letter', to: { lines: ['17 Quillfeather Road', 'London'], postcode }, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', plainEnvelope: true })

export class Story {
  constructor(readonly run: LocalRun) {}

  async victim(victimId: string, contacts: object[], more: object = {}): Promise<void> {
    const details = {
      name: { salutation: 'Ms', given: 'Perpetua', family: 'Quillfeather' }, language: 'en', formats: [], contacts,
      prefers: ['sms', 'email', 'letter'], officerOnly: false, safetyFlags: [], codePhrase: 'bluebell', surveyConsent: false, ...more,
    }
    const { status, body } = await this.run.call('PUT', this.run.url(3, `/victims/${victimId}`), details)
    if (status !== 201 && status !== 200) throw new Error(`the vault answered ${status}: ${JSON.stringify(body)}`)
  }

  event(caseId: string, id: string, type: string, time: string, data: object): object {
    return { specversion: '1.0', id, source: SOURCE, type: `case.${type}.v1`, subject: caseId, time, datacontenttype: 'application/json', data }
  }

  crime(caseId: string, time: string, victimIds: string[], category = 'burglary-dwelling'): object {
    return this.event(caseId, `${caseId}-crime`, 'crime-reported', time, {
      crimeReference: caseId, offence: { category }, victims: victimIds.map((victimId) => ({ victimId, role: 'victim' })),
      officer: { officerId: 'PC-1', unit: 'north' }, force: 'Example Police',
    })
  }

  async send(...events: object[]): Promise<void> {
    const { status, body } = await this.run.call('POST', this.run.url(1, '/case-events'), events, { 'content-type': 'application/cloudevents-batch+json' })
    if (status !== 202) throw new Error(`intake answered ${status}: ${JSON.stringify(body)}`)
  }

  async timeline(caseId: string): Promise<Timeline | null> {
    const { status, body } = await this.run.call('GET', this.run.url(4, `/cases/${encodeURIComponent(caseId)}/timeline`))
    return status === 200 ? (body as Timeline) : null
  }

  async messages(to?: string): Promise<Message[]> {
    const { body } = await this.run.call('GET', this.run.url(20, `/messages${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`))
    return body as Message[]
  }

  /** Waits until the obligation of that rule in that case is as asked. */
  async obligation(caseId: string, ruleId: string, state: string): Promise<TimelineObligation> {
    return this.run.eventually(`${ruleId} of ${caseId} is ${state}`, async () => {
      const timeline = await this.timeline(caseId)
      return timeline?.obligations.find((obligation) => obligation.ruleId === ruleId && obligation.state === state)
    })
  }
}
