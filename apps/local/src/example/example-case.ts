// Why: a newcomer must see the product at work within a minute: one burglary, three victims, one told by text, one by email, one by post.
// Everybody here is invented; the numbers and addresses are of the ranges kept for that.
import { type Instant, isoInstant } from '@kept-informed/kernel'

export const EXAMPLE_CASE = 'EXAMPLE/0001/26'
export const EXAMPLE_SOURCE = 'urn:example-police:records'
/** Who may sign in at the local issuer: the example is on her page. */
export const OFFICER = 'PC-1234'
export const SUPERVISOR = 'PS-77'
export const UNIT = 'north-cid'
const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]
const VERIFIED_BEFORE_MS = 30 * 86_400_000

type Contact = { channel: 'sms' | 'email' | 'letter'; to: unknown }
export type ExampleVictim = { victimId: string; name: { salutation: string; given: string; family: string }; contact: Contact }

export const EXAMPLE_VICTIMS: ExampleVictim[] = [
  { victimId: 'example-victim-1', name: { salutation: 'Ms', given: 'Ada', family: 'Brook' }, contact: { channel: 'sms', to: '+447700900101' } },
  { victimId: 'example-victim-2', name: { salutation: 'Mr', given: 'Tom', family: 'Brook' }, contact: { channel: 'email', to: 'tom.brook@example.org' } },
  { victimId: 'example-victim-3', name: { salutation: 'Mrs', given: 'Edith', family: 'Hale' }, contact: { channel: 'letter', to: { lines: ['7 Millfield Lane', 'London'], postcode: 'E1 1AA' } } },
]

/** As `PUT /victims/{victimId}` takes it. */
export const detailsOf = ({ name, contact: { channel, to } }: ExampleVictim, now: Instant): object => ({
  name, language: 'en', formats: [], prefers: [channel], officerOnly: false, safetyFlags: [], codePhrase: 'bluebell', surveyConsent: false,
  contacts: [{
    contactId: `${channel}-1`, channel, to, verifiedAt: isoInstant(now - VERIFIED_BEFORE_MS), safe: true, detail: 'full',
    ...(channel === 'letter' ? { plainEnvelope: true } : { safeHours: ALL_DAY }),
  }],
})

export type CaseEvent = { specversion: '1.0'; id: string; source: string; type: string; subject: string; time: string; datacontenttype: 'application/json'; data: object }

export const exampleEvent = (id: string, type: string, time: string, data: object): CaseEvent => ({
  specversion: '1.0', id, source: EXAMPLE_SOURCE, type: `case.${type}.v1`, subject: EXAMPLE_CASE, time, datacontenttype: 'application/json', data,
})

/** The burglary an hour ago, the arrest now. */
export const exampleEvents = (now: Instant, force: string): CaseEvent[] => [
  exampleEvent('example-1', 'crime-reported', isoInstant(now - 3_600_000), {
    crimeReference: EXAMPLE_CASE, offence: { category: 'burglary-dwelling' }, officer: { officerId: OFFICER, unit: UNIT }, force,
    victims: EXAMPLE_VICTIMS.map(({ victimId }) => ({ victimId, role: 'victim' })),
  }),
  exampleEvent('example-2', 'suspect-arrested', isoInstant(now), { suspectRef: 'example-suspect-1' }),
]
