// Why: what is to be said to everybody who was told wrongly is either the released text, or written for it in both languages, each part of it.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { type OwnText } from '@kept-informed/wording'
import { readStatedReason } from '../read-stated-reason.js'
import type { ProposedWords } from './standing-recalls.js'

const LANGUAGES = ['en', 'cy'] as const
type ListName = 'happened' | 'means' | 'next'
const LONGEST = 1_000
const MOST_PARAGRAPHS = 10

/** `{released: true}` or `{words: {en, cy}}`. */
export function readCorrectionWords(body: unknown): Result<ProposedWords> {
  if (!isRecord(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  if ((body['released'] === undefined) === (body['words'] === undefined)) return refused([{ pointer: '', detail: 'must have either released or words' }])
  if (body['words'] === undefined) return body['released'] === true ? accepted({ released: true }) : refused([{ pointer: '/released', detail: 'must be true' }])
  const { words } = body
  if (!isRecord(words)) return refused([{ pointer: '/words', detail: 'must be an object' }])
  const faults: Fault[] = []
  const [en, cy] = LANGUAGES.map((language) => readText(words[language], `/words/${language}`, faults))
  return faults.length > 0 || !en || !cy ? refused(faults) : accepted({ own: { en, cy } })
}

function readText(value: unknown, at: string, faults: Fault[]): OwnText | null {
  if (!isRecord(value)) {
    faults.push({ pointer: at, detail: 'must be an object: each correction is written in English and in Welsh' })
    return null
  }
  const text = (named: unknown, pointer: string): string => {
    if (typeof named === 'string' && /\p{L}/u.test(named) && named.length <= LONGEST && !/\p{C}/u.test(named)) return named.trim()
    faults.push({ pointer, detail: `must be one line of 1 to ${LONGEST} characters` })
    return ''
  }
  const list = (name: ListName): string[] => {
    const named = value[name]
    if (Array.isArray(named) && named.length <= MOST_PARAGRAPHS && (named.length > 0 || name !== 'happened')) return named.map((one, index) => text(one, `${at}/${name}/${index}`))
    faults.push({ pointer: `${at}/${name}`, detail: `must be a list of ${name === 'happened' ? 1 : 0} to ${MOST_PARAGRAPHS} paragraphs` })
    return []
  }
  return { heading: text(value['heading'], `${at}/heading`), sms: text(value['sms'], `${at}/sms`), happened: list('happened'), means: list('means'), next: list('next') }
}

export type WordOnIt = { word: 'approve' | 'refuse'; reason: string }

/** `{word: approve|refuse, reason}`. */
export function readWordOnIt(body: unknown): Result<WordOnIt> {
  const word = isRecord(body) ? body['word'] : undefined
  const reason = readStatedReason(body)
  const faults: Fault[] = word === 'approve' || word === 'refuse' ? [] : [{ pointer: '/word', detail: 'must be approve or refuse' }]
  if (!reason.ok) faults.push(...reason.faults)
  return faults.length > 0 || !reason.ok || (word !== 'approve' && word !== 'refuse') ? refused(faults) : accepted({ word, reason: reason.value })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
