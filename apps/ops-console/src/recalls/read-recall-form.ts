// Why: whoever recalls is in a hurry; what is missing is said at once and at its place, before anything is asked of the door.
import { isoInstant } from '@kept-informed/kernel'
import { type FormFault, londonInstant, textIn } from '@kept-informed/web'
import type { CorrectionWords, OwnText, RecallWhat } from './recall.js'

export const RECALL_KINDS = ['event', 'batch', 'wording'] as const
/** `other`: a source that is in no list, by its address; `wording`: its id and its version, as `verdict/2`. */
const NAMES = ['kind', 'eventSource', 'other', 'eventId', 'batchSource', 'from', 'to', 'rule', 'wording', 'language', 'reason'] as const
export type RecallForm = Record<(typeof NAMES)[number], string>
export type RecallOrder = { what: RecallWhat; reason: string }

export const EMPTY_RECALL = Object.fromEntries(NAMES.map((name) => [name, ''])) as RecallForm

export function readRecallForm(body: Record<string, unknown>): { form: RecallForm; faults: FormFault[]; order: RecallOrder | null } {
  const form = Object.fromEntries(NAMES.map((name) => [name, textIn(body, name)])) as RecallForm
  const faults: FormFault[] = []
  const what = whatIn(form, faults)
  if (form.reason === '') faults.push({ field: 'reason', words: 'stops.give-reason' })
  return { form, faults, order: what && faults.length === 0 ? { what, reason: form.reason } : null }
}

function whatIn(form: RecallForm, faults: FormFault[]): RecallWhat | null {
  const needed = (...fields: (keyof RecallForm)[]): void =>
    void faults.push(...fields.filter((field) => form[field] === '').map((field) => ({ field, words: `recalls.need.${field}` })))
  const sourceIn = (field: 'eventSource' | 'batchSource'): string => {
    if (form[field] !== '' && form.other !== '') faults.push({ field, words: 'choice.one-of-both' })
    if (form[field] === '' && form.other === '') needed(field)
    return form[field] === '' ? form.other : form[field]
  }
  switch (form.kind) {
    case 'event': {
      const source = sourceIn('eventSource')
      needed('eventId')
      return { event: { source, id: form.eventId } }
    }
    case 'batch': {
      const source = sourceIn('batchSource')
      const [from, to] = [londonInstant(form.from), londonInstant(form.to)]
      if (from === null) faults.push({ field: 'from', words: 'recalls.need.from' })
      if (to === null) faults.push({ field: 'to', words: 'recalls.need.to' })
      return { batch: { source, from: isoInstant(from ?? 0), to: isoInstant(to ?? 0), rule: form.rule === '' ? null : form.rule } }
    }
    case 'wording': {
      const [, wordingId = '', version = ''] = /^([^/]+)\/([^/]+)$/.exec(form.wording) ?? []
      if (wordingId === '') faults.push({ field: 'wording', words: 'recalls.need.wording' })
      return { wording: { wordingId, version, language: form.language === 'en' || form.language === 'cy' ? form.language : null } }
    }
    default:
      faults.push({ field: 'kind', words: 'recalls.need.kind' })
      return null
  }
}

const FIELDS: Record<string, string> = {
  '/what/event/source': 'eventSource',
  '/what/event/id': 'eventId',
  '/what/batch/source': 'batchSource',
  '/what/batch/from': 'from',
  '/what/batch/to': 'to',
  '/what/batch/rule': 'rule',
  '/what/wording/wordingId': 'wording',
  '/what/wording/version': 'wording',
  '/what/wording/language': 'language',
  '/reason': 'reason',
}
export const recallField = (pointer: string): string => FIELDS[pointer] ?? 'kind'

export const LANGUAGES = ['en', 'cy'] as const
export const PARTS = ['heading', 'sms', 'happened', 'means', 'next'] as const
export type WordsForm = { which: string } & Record<string, string>

/** Each paragraph of a list is a line of its field. */
export function readWordsForm(body: Record<string, unknown>): {
  form: WordsForm
  faults: FormFault[]
  words: { released: true } | { words: Extract<CorrectionWords, { own: unknown }>['own'] }
} {
  const fields = LANGUAGES.flatMap((language) => PARTS.map((part) => `${language}-${part}`))
  const form: WordsForm = { which: textIn(body, 'which'), ...Object.fromEntries(fields.map((field) => [field, textIn(body, field)])) }
  const faults: FormFault[] = form.which === 'released' || form.which === 'own' ? [] : [{ field: 'which', words: 'recall.choose-words' }]
  const lines = (field: string): string[] =>
    (form[field] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const textOf = (language: string): OwnText => ({
    heading: form[`${language}-heading`] ?? '',
    sms: form[`${language}-sms`] ?? '',
    happened: lines(`${language}-happened`),
    means: lines(`${language}-means`),
    next: lines(`${language}-next`),
  })
  return { form, faults, words: form.which === 'own' ? { words: { en: textOf('en'), cy: textOf('cy') } } : { released: true } }
}

export const wordsField = (pointer: string): string => {
  const [, language, part] = /\/(en|cy)\/(heading|sms|happened|means|next)(?:\/|$)/.exec(pointer) ?? []
  return language && part ? `${language}-${part}` : 'which'
}
