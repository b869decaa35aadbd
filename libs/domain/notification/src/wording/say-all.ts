// Why: several pieces of news may go out in one message; each is said once, in order, and the same thing about two people is not said twice over.
import type { MessageFacts } from '@kept-informed/obligation'
import type { MessageInput } from './message-input.js'
import { readNews } from './read-news.js'
import type { Said } from './wording.js'
import { wordsOf } from './wordings.js'

type Item = { said: Said; persons: Set<unknown> }

/** The first is what the message is about; there is always one. */
export function sayAll(input: MessageInput): [Said, ...Said[]] {
  const first: Item = { said: say(input, input.templateId, input.facts, input.occurredOn), persons: personsOf(input.facts) }
  const rest: Item[] = []
  for (const { templateId, facts } of input.alsoAbout) {
    const said = say(input, templateId, facts, input.formatInstant(facts.occurredAt).date)
    const same = [first, ...rest].find((item) => item.said.sms === said.sms)
    if (same) personsOf(facts).forEach((person) => same.persons.add(person))
    else rest.push({ said, persons: personsOf(facts) })
  }
  return [counted(first), ...rest.map(counted)]
}

function say({ language, recipient, alsoAbout, formatInstant }: MessageInput, templateId: string, facts: MessageFacts, on: string): Said {
  return wordsOf(templateId, language)(readNews(facts, { on, tellsFor: recipient.tellsFor, alone: alsoAbout.length === 0, formatInstant }))
}

/** Whom it is about, only to tell people apart: never printed. */
const personsOf = ({ data }: MessageFacts): Set<unknown> => new Set([data.suspectRef, data.offenderRef].filter((ref) => ref !== undefined))

function counted({ said, persons }: Item): Said {
  if (persons.size < 2) return said
  const all = `This is true of ${persons.size} people.`
  return { ...said, sms: `${said.sms} ${all}`, paragraphs: [`${said.paragraphs[0] ?? ''} ${all}`.trim(), ...said.paragraphs.slice(1)] }
}

/** All paragraphs in order; further news begins with its heading. */
export const allParagraphs = ([first, ...rest]: [Said, ...Said[]]): string[] => [...first.paragraphs, ...rest.flatMap(({ heading, paragraphs }) => [`More news: ${heading}.`, ...paragraphs])]
