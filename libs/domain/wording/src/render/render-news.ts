// Why: a page about her case says what a message said, in the same approved words, without what stands around a message: who writes and whom to call
// are said once on the page.
import type { MessageInput } from './message-input.js'
import type { Section } from './rendered-message.js'
import { newsSections } from './sections-of.js'
import { sayAll } from './say-all.js'

/** `late`: in the words of the language, when it was told later than it should have been. */
export type RenderedNews = { heading: string; late: string | null; sections: Section[] }

/** Of the first news of `input`. Throws where `wordingVersion` of it is null: ask first. */
export function renderNews(input: MessageInput): RenderedNews {
  const { frame, late, items } = sayAll({ ...input, alsoAbout: [] })
  return { heading: items[0].said.heading, late: late ? frame.full.late : null, sections: newsSections(items[0], frame, input.easyRead) }
}
