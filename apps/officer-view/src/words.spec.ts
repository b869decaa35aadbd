// Every word that a page builds from what a door says must be there, or be asked for first.
import { describe, expect, it } from '@jest/globals'
import { CASE_EVENT_TYPES, OFFENCE_CATEGORIES, VICTIM_ROLES } from '@kept-informed/case-event'
import { CONTACT_TROUBLES, type DeliveryStatus } from '@kept-informed/delivery'
import { NOTIFICATION_STATES, WITHHELD_BECAUSE } from '@kept-informed/notification'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { ASKED_BY_HER } from './owed/task-words.js'
import { RECORDABLES } from './record/recordables.js'
import { WORDS } from './words.js'

const keys = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}.${name}`)
const rules = [...new Set(SHIPPED_PACKS.flatMap((pack) => pack.rows.map(({ ruleId }) => ruleId)))]
/** The compiler asks for each. */
const STATUSES: Record<DeliveryStatus, true> = {
  created: true,
  sending: true,
  accepted: true,
  delivered: true,
  dispatched: true,
  returned: true,
  'temporary-failure': true,
  'permanent-failure': true,
  'technical-failure': true,
  unknown: true,
  cancelled: true,
}
/** Beside why a message was held back; the last two are what a victim did in her own view. */
const ASKED = [
  'time-is-short',
  'arrives-too-late',
  'no-contact-left',
  'nobody-carries',
  'officer-has-not-called',
  'outcome-unknown',
  'owed-by-other',
  'beyond-calendar',
  'contact-expires',
  'victim-asks-for-call',
  'victim-gave-contact',
]
const fields = RECORDABLES.flatMap(({ fields: all }) => all)

describe('there are words for', () => {
  it.each<[string, string[]]>([
    ['every rule that is shipped', keys('rule', rules)],
    ['every case event', keys('event', CASE_EVENT_TYPES)],
    ['every kind of crime', keys('offence', OFFENCE_CATEGORIES)],
    ['every role', keys('role', VICTIM_ROLES)],
    ['every reason for asking a person', keys('asked', [...CONTACT_TROUBLES, ...ASKED])],
    ['every task that a victim asked for', keys('task.of', ASKED_BY_HER)],
    ['every reason for holding back', keys('withheld', WITHHELD_BECAUSE)],
    ['every state of a message', keys('message', NOTIFICATION_STATES)],
    ['every status of a delivery', keys('delivery', Object.keys(STATUSES))],
    [
      'everything that can be recorded',
      keys(
        'record.kind',
        RECORDABLES.map(({ kind }) => kind),
      ),
    ],
    [
      'every field',
      keys(
        'field',
        fields.map(({ name }) => name),
      ),
    ],
    ['every option', fields.flatMap((field) => ('options' in field ? keys(`option.${field.name}`, field.options) : []))],
  ])('%s', (_, wanted) => expect(wanted.filter((key) => !Object.hasOwn(WORDS, key))).toEqual([]))
})

/** Of half of the people that they are about it would be wrong. */
const GENDERED = { en: /\b(she|hers?|herself|he|him|his|himself)\b/i, cy: /\b(wrthi|drosti|(gyda|â|oddi wrth|iddi) hi)\b/i }

it.each(['en', 'cy'] as const)('nobody is called a woman or a man whom these words do not know: %s', (language) =>
  expect(Object.entries(WORDS).flatMap(([key, words]) => (GENDERED[language].test(words[language]) ? [`${key}: ${words[language]}`] : []))).toEqual([]))
