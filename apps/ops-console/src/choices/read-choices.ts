// Why: each list of what there is has an owner, and is asked there in the name of who will choose.
import type { Door, Language } from '@kept-informed/web'
import { type Choice, type Choices, type CodeRule, listedAt, recalledWordingChoices, ruleChoices, sourceChoices, stoppedWordingChoices, type WordingVersion } from './choices.js'

export type Asking = { door: (service: 'rules' | 'notifier') => Door; language: Language }

export const rulesToChoose = ({ door, language }: Asking): Promise<Choices> => chosenFrom(listedAt<CodeRule>(door('rules'), '/code-rules'), (rules) => ruleChoices(rules, language))

export const sourcesToChoose = ({ door, language }: Asking): Promise<Choices> =>
  chosenFrom(listedAt<{ source: string }>(door('rules'), '/event-sources'), (sources) => sourceChoices(sources, language))

export const wordingsToStop = ({ door, language }: Asking): Promise<Choices> =>
  chosenFrom(listedAt<WordingVersion>(door('notifier'), '/wordings'), (versions) => stoppedWordingChoices(versions, language))

export const wordingsToRecall = ({ door, language }: Asking): Promise<Choices> =>
  chosenFrom(listedAt<WordingVersion>(door('notifier'), '/wordings'), (versions) => recalledWordingChoices(versions, language))

async function chosenFrom<Item>(asked: Promise<Item[] | null>, choicesIn: (items: Item[]) => Choice[]): Promise<Choices> {
  const items = await asked
  return items && choicesIn(items)
}
