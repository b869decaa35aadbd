// Why: who stops or recalls something is in a hurry and must not mistype it: she chooses among what there is, in words of her language, and the id by
// which the machine knows it stands beside them.
import { allOf, bodyOf, type Door, type Language, type Listed, type Said, sayIn } from '@kept-informed/web'
import { channelCell } from '../names/carried.js'
import { nameCell } from '../names/names.js'
import { isNamedSource, sourceCell } from '../names/source-name.js'
import { wordingCell } from '../names/wording-name.js'
import { orNull } from '../parts/or-null.js'
import { WORDS } from '../words.js'

/** `value`: as the door takes it. */
export type Choice = { value: string; text: string }
/** Null: the service that knows them is away, and the id must be written. */
export type Choices = readonly Choice[] | null

export type CodeRule = { ruleId: string; kind: 'inform' | 'act'; inForce: boolean }
export type WordingVersion = { wordingId: string; language: 'en' | 'cy'; version: string }

const CHANNELS = ['sms', 'email', 'letter'] as const

/** What is said because of a rule; what is only done has no message to stop. */
export const ruleChoices = (rules: readonly CodeRule[], language: Language): Choice[] =>
  inOrder(
    rules.filter(({ kind }) => kind === 'inform').map(({ ruleId, inForce }) => {
      const name = named(nameCell(ruleId), ruleId)
      return { value: ruleId, name: inForce ? name : { words: 'choice.not-in-force', facts: { name } } }
    }),
    language,
  )

/** Each wording as a whole, followed by each version of it in each language; as a stop names them. */
export function stoppedWordingChoices(versions: readonly WordingVersion[], language: Language): Choice[] {
  const whole = inOrder([...new Set(versions.map(({ wordingId }) => wordingId))].map((wordingId) => ({ value: wordingId, name: nameCell(wordingId) })), language)
  const choice = (value: string, wordingId: string, name: Said): Choice => ({ value, text: textOf(named(name, wordingId), language) })
  return whole.flatMap(({ value: wordingId, text: name }) => [
    choice(wordingId, wordingId, { words: 'choice.whole-wording', facts: { name } }),
    ...versions.filter((one) => one.wordingId === wordingId).map((one) => choice(`${wordingId}/${one.language}/${one.version}`, wordingId, wordingCell(one))),
  ])
}

/** Each version of a wording, in whichever language; as a recall names them. */
export function recalledWordingChoices(versions: readonly WordingVersion[], language: Language): Choice[] {
  const one = new Map(versions.map(({ wordingId, version }) => [`${wordingId}/${version}`, { wordingId, version }]))
  return inOrder([...one].map(([value, wording]) => ({ value, name: named(wordingCell(wording), wording.wordingId) })), language)
}

export const sourceChoices = (sources: readonly { source: string }[], language: Language): Choice[] =>
  inOrder(sources.map(({ source }) => ({ value: source, name: isNamedSource(source) ? named(sourceCell(source), source) : { text: source } })), language)

export const channelChoices = (language: Language): Choice[] => CHANNELS.map((channel) => ({ value: channel, text: textOf(channelCell(channel), language) }))

const named = (name: Said, id: string): Said => ({ words: 'choice.named', facts: { name, id } })

const textOf = ({ words, facts, text }: Said, language: Language): string => (words === undefined ? String(text) : sayIn(WORDS, language)(words, facts))

const inOrder = (all: readonly { value: string; name: Said }[], language: Language): Choice[] =>
  all.map(({ value, name }) => ({ value, text: textOf(name, language) })).sort((a, b) => a.text.localeCompare(b.text, language))

/** All that the door lists there. */
export const listedAt = async <Item>(door: Door, path: string): Promise<Item[] | null> =>
  orNull(async () => (await allOf(async (limit, after) => bodyOf(await door.get<Listed<Item>>(`${path}?limit=${limit}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`)))).items)
