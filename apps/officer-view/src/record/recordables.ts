// Why: everything that can be recorded here, in the order in which it is offered: contact with people first, then the news of the case.
import { londonInstant } from '@kept-informed/web'
import { refIn } from './event-ref.js'
import { ENDS_AT, EVERYBODY, given, manyOf, oneOf, type Recordable, type Values } from './recordable.js'

const person = { type: 'person', name: 'victimId' } as const
const suspect = { type: 'text', name: 'suspectRef' } as const
const reason = { type: 'long-text', name: 'reason' } as const
const optionalReason = { type: 'long-text', name: 'reason', optional: true } as const
const unlessAll = (values: Values): Record<string, string> => (oneOf(values, 'victimId') === EVERYBODY ? {} : given('victimId', oneOf(values, 'victimId')))
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const yes = (values: Values, name: string): boolean => oneOf(values, name) === 'yes'
/** News that says no more than about which suspect, and why. */
const ofSuspect = (type: string): Recordable => ({
  kind: type,
  type,
  preview: true,
  fields: [suspect, optionalReason],
  data: (values) => ({ suspectRef: oneOf(values, 'suspectRef'), ...given('reason', oneOf(values, 'reason')) }),
})

/** What became of the offer of support. */
const ofSupport = (type: string): Recordable => ({
  kind: type,
  type,
  fields: [person, { type: 'text', name: 'service', optional: true }],
  data: (values) => ({ victimId: oneOf(values, 'victimId'), ...given('service', oneOf(values, 'service')) }),
})

export const RECORDABLES: readonly Recordable[] = [
  {
    kind: 'victim-told',
    type: 'victim-told',
    fields: [
      person,
      { type: 'one-of', name: 'how', options: ['phone', 'in-person', 'video', 'letter-by-hand'] },
      { type: 'about', name: 'about' },
      { type: 'long-text', name: 'note', optional: true },
    ],
    data: (values, { subject }) => ({
      victimId: oneOf(values, 'victimId'),
      by: subject,
      how: oneOf(values, 'how'),
      ...(manyOf(values, 'about').length === 0 ? {} : { about: manyOf(values, 'about').map(refIn) }),
      ...given('note', oneOf(values, 'note')),
    }),
  },
  {
    kind: 'needs-assessed',
    type: 'needs-assessed',
    fields: [
      person,
      { type: 'one-of', name: 'entitlement', options: ['standard', 'enhanced'] },
      { type: 'some-of', name: 'grounds', optional: true, options: ['most-serious-crime', 'persistently-targeted', 'vulnerable', 'intimidated', 'discretion'] },
    ],
    data: (values) => ({ victimId: oneOf(values, 'victimId'), entitlement: oneOf(values, 'entitlement'), grounds: manyOf(values, 'grounds') }),
  },
  {
    kind: 'contact-agreed',
    type: 'contact-agreed',
    fields: [person, { type: 'one-of', name: 'every', options: ['P7D', 'P14D', 'P28D', 'P56D'] }, { type: 'text', name: 'method', optional: true }],
    data: (values) => ({ victimId: oneOf(values, 'victimId'), every: oneOf(values, 'every'), ...given('method', oneOf(values, 'method')) }),
  },
  ofSupport('support-referred'),
  ofSupport('support-declined'),
  {
    kind: 'contact-held',
    type: 'contact-held',
    fields: [{ ...person, everybody: true }, reason, { type: 'day', name: 'until', ahead: true }],
    data: (values) => ({
      ...unlessAll(values),
      reason: oneOf(values, 'reason'),
      until: new Date(londonInstant(`${oneOf(values, 'until')}T${ENDS_AT}`) ?? Number.NaN).toISOString(),
    }),
  },
  { kind: 'contact-released', type: 'contact-released', fields: [{ ...person, everybody: true }], data: unlessAll },
  {
    kind: 'officer-attended',
    type: 'officer-attended',
    fields: [{ ...person, everybody: true }],
    data: (values) => (oneOf(values, 'victimId') === EVERYBODY ? {} : { victimIds: [oneOf(values, 'victimId')] }),
  },
  ofSuspect('suspect-arrested'),
  ofSuspect('suspect-interviewed'),
  ofSuspect('suspect-released'),
  {
    kind: 'suspect-bailed',
    type: 'suspect-bailed',
    preview: true,
    fields: [suspect, { type: 'lines', name: 'conditions', optional: true }, { type: 'day', name: 'returnOn', optional: true }],
    data: (values) => ({
      suspectRef: oneOf(values, 'suspectRef'),
      conditions: linesOf(oneOf(values, 'conditions')).map((text) => ({ text })),
      ...given('returnOn', oneOf(values, 'returnOn')),
    }),
  },
  {
    kind: 'suspect-released-under-investigation',
    type: 'suspect-released-under-investigation',
    preview: true,
    fields: [suspect],
    data: (values) => ({ suspectRef: oneOf(values, 'suspectRef') }),
  },
  {
    kind: 'suspect-charged',
    type: 'suspect-charged',
    preview: true,
    fields: [suspect, { type: 'lines', name: 'charges' }],
    data: (values) => ({ suspectRef: oneOf(values, 'suspectRef'), charges: linesOf(oneOf(values, 'charges')) }),
  },
  {
    kind: 'no-further-action',
    type: 'no-further-action',
    preview: true,
    fields: [reason, { type: 'one-of', name: 'decidedBy', options: ['police', 'cps'] }, { type: 'one-of', name: 'reviewAvailable', options: ['yes', 'no'] }],
    data: (values) => ({ reason: oneOf(values, 'reason'), decidedBy: oneOf(values, 'decidedBy'), reviewAvailable: yes(values, 'reviewAvailable') }),
  },
  { kind: 'investigation-opened', type: 'investigation-opened', preview: true, fields: [], data: () => ({}) },
  { kind: 'not-investigated', type: 'not-investigated', preview: true, fields: [reason], data: (values) => ({ reason: oneOf(values, 'reason') }) },
  {
    kind: 'investigation-closed',
    type: 'investigation-closed',
    preview: true,
    fields: [
      { type: 'text', name: 'outcome' },
      { type: 'one-of', name: 'reviewAvailable', options: ['yes', 'no'] },
    ],
    data: (values) => ({ outcome: oneOf(values, 'outcome'), reviewAvailable: yes(values, 'reviewAvailable') }),
  },
  {
    kind: 'officer-changed',
    type: 'officer-changed',
    supervisorOnly: true,
    fields: [
      { type: 'text', name: 'officerId' },
      { type: 'text', name: 'unit', optional: true },
    ],
    data: (values) => ({ officer: { officerId: oneOf(values, 'officerId'), ...given('unit', oneOf(values, 'unit')) } }),
  },
]

export const recordableOf = (kind: string): Recordable | undefined => RECORDABLES.find((one) => one.kind === kind)
