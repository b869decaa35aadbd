// Why: several pieces of news may go out in one message; each is said once, in order, and the same thing about two people is not said twice over.
import type { MessageFacts } from '@kept-informed/obligation'
import type { Frame } from '../frame.js'
import { readNews } from '../facts/read-news.js'
import { isTemplateId } from '../templates.js'
import { ownNews } from '../own/own-words.js'
import type { News, ReviewOffer } from '../words.js'
import { wordsOf } from '../wordings.js'
import type { MessageInput, NewsItem } from './message-input.js'

/** `review`: null where this decision cannot be reviewed. `people`: of how many it is true. */
export type SaidItem = { said: News; review: ReviewOffer | null; people: number }

/** The first is what the message is about; there is always one. */
export type SaidMessage = { frame: Frame; late: boolean; items: [SaidItem, ...SaidItem[]] }

type Item = { said: News; review: ReviewOffer | null; persons: Set<unknown> }

/** Throws where there is no such wording. */
export function sayAll(input: MessageInput): SaidMessage {
  const first = say(input, input)
  const items: Item[] = [first]
  for (const news of input.alsoAbout) {
    const item = say(input, news)
    const same = items.find(({ said, review }) => JSON.stringify([said, review]) === JSON.stringify([item.said, item.review]))
    if (same) item.persons.forEach((person) => same.persons.add(person))
    else items.push(item)
  }
  const counted = ({ said, review, persons }: Item): SaidItem => ({ said, review, people: Math.max(1, persons.size) })
  return { frame: first.frame, late: [input, ...input.alsoAbout].some(({ late }) => late), items: [counted(first), ...items.slice(1).map(counted)] }
}

function say({ language, recipient, alsoAbout, own = null }: MessageInput, { templateId, version, facts }: NewsItem): Item & { frame: Frame } {
  if (!isTemplateId(templateId)) throw new Error(`no ${language} wording for ${templateId}`)
  const telling = { language, tellsFor: recipient.tellsFor, alone: alsoAbout.length === 0 }
  if (own !== null && templateId === 'correction') return { ...ownNews(own, readNews('correction', facts, telling), language), review: null, persons: new Set() }
  const { frame, words } = wordsOf(templateId, version, language)
  const said = words(readNews(templateId, facts, telling))
  return { frame, said, review: facts.data.reviewAvailable === true ? (said.review ?? null) : null, persons: personsOf(facts) }
}

/** Whom it is about, only to tell people apart: never printed. */
const personsOf = ({ data }: MessageFacts): Set<unknown> => new Set([data.suspectRef, data.offenderRef].filter((ref) => ref !== undefined))
