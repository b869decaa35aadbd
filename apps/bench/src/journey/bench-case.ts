// Why: a journey is told from another by the phone that it ends at, so each case has one victim with a phone of her own.
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import type { NewRecord } from '@kept-informed/event-log'

const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]
const RECORDS = 'urn:bench:records'

export const phoneOf = (n: number): string => `+447${String(910_000_000 + n)}`
export const victimOf = (n: number): string => `bv-${n}`
export const caseOf = (n: number): string => `BJ/${n}/26`

export const detailsOf = (n: number): object => ({
  name: { family: 'Bench' }, language: 'en', prefers: ['sms'],
  contacts: [{ contactId: 'm1', channel: 'sms', to: phoneOf(n), verifiedAt: '2026-01-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALL_DAY }],
})

/** Of the event that begins the case. */
export const reportedIdOf = (n: number): string => idOf(n, 'crime-reported')

export const reported = (n: number): NewRecord => event(n, 'crime-reported', {
  crimeReference: caseOf(n), offence: { category: 'theft' }, victims: [{ victimId: victimOf(n), role: 'victim' }], officer: { officerId: 'PC-1' }, force: 'Bench Police',
})
export const arrested = (n: number): NewRecord => event(n, 'suspect-arrested', { suspectRef: `s-${n}` })
/** What the victim must be told whatever she chose; each of a source of its own, as from many custody suites. */
export const released = (n: number): NewRecord => event(n, 'suspect-released', { suspectRef: `s-${n}` }, `urn:bench:custody:${n}`)

/** What each of them says to her. */
export const SAYS = { reported: 'recorded a crime', arrested: 'arrested', released: 'released' } as const

const idOf = (n: number, type: string): string => `${n}-${type}`

function event(n: number, type: string, data: object, source: string = RECORDS): NewRecord {
  const value = JSON.stringify({ specversion: '1.0', id: idOf(n, type), source, type: `case.${type}.v1`, subject: caseOf(n), time: new Date().toISOString(), datacontenttype: 'application/json', data })
  return { topic: CASE_EVENTS_TOPIC, key: caseOf(n), headers: { 'content-type': 'application/cloudevents+json' }, value }
}
