// Why: news must be told apart in what people read, so each has a court of its own. A text says one piece of news and only names a second,
// so who gets texts hears of one hearing, and who gets emails of several, in the order of the case.

export type Journey = { marker: string; caseId: string; place: number; to: string; event: object }
export type CaseStory = { caseId: string; victimId: string; to: string; details: object; report: object; journeys: Journey[] }

export const SOURCE = 'urn:faults:records'
const HEARINGS_BY_EMAIL = 4
const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]

export const markersIn = (text: string): string[] => text.match(/Markerham \d{6}/g) ?? []

/** Cases with that many pieces of news together; every second victim gets texts. `now`: RFC 3339; the cases begin then. */
export function someCases(journeys: number, now: string): CaseStory[] {
  const cases: CaseStory[] = []
  for (let next = 0; next < journeys; ) {
    const count = Math.min(cases.length % 2 === 0 ? 1 : HEARINGS_BY_EMAIL, journeys - next)
    cases.push(aCase(cases.length, { first: next, count, now }))
    next += count
  }
  return cases
}

function aCase(n: number, { first, count, now }: { first: number; count: number; now: string }): CaseStory {
  const caseId = `FAULT/${n}/26`
  const victimId = `fv-${n}`
  const isText = n % 2 === 0
  const to = isText ? `+447${920_000_000 + n}` : `fv-${n}@example.org`
  const contact = { contactId: 'c1', channel: isText ? 'sms' : 'email', to, verifiedAt: '2026-01-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALL_DAY }
  /** What happens in a case happens a second after what was before it. */
  const event = (id: string, type: string, after: number, data: object): object =>
    ({ specversion: '1.0', id: `${n}-${id}`, source: SOURCE, type: `case.${type}.v1`, subject: caseId, time: new Date(Date.parse(now) + after * 1_000).toISOString(), datacontenttype: 'application/json', data })
  return {
    caseId, victimId, to,
    details: { name: { family: 'Faults' }, language: 'en', prefers: ['sms', 'email'], contacts: [contact] },
    report: event('report', 'crime-reported', 0, { crimeReference: caseId, offence: { category: 'theft' }, victims: [{ victimId, role: 'victim' }], officer: { officerId: 'PC-1' }, force: 'Example Police' }),
    journeys: Array.from({ length: count }, (_, place) => {
      const marker = `Markerham ${String(first + place).padStart(6, '0')}`
      return { marker, caseId, place, to, event: event(`hearing-${place}`, 'hearing-listed', place + 1, { hearingId: `h-${place}`, at: '2027-03-01T10:00:00Z', court: marker }) }
    }),
  }
}
