// Why: an email is opened where others may look on: the first line, which phones show unopened, tells nothing, whatever the subject says.
import { neutralWords } from '../wordings.js'
import type { MessageInput } from './message-input.js'
import { neutralLines, neutralSubject } from './neutral-lines.js'
import { plainLines } from './plain-lines.js'
import type { EmailPage, RenderedMessage } from './rendered-message.js'
import { sectionsOf } from './sections-of.js'

type Email = Extract<RenderedMessage, { channel: 'email' }>
type Parts = Pick<EmailPage, 'before' | 'heading' | 'sections'> & { subject: string }

export function renderEmail(input: MessageInput): Email {
  const { subject, before, heading, sections } = input.detail === 'neutral' ? neutralParts(input) : fullParts(input)
  return {
    channel: 'email',
    subject,
    text: `${[...before, heading, ...plainLines(sections)].join('\n\n')}\n`,
    page: { language: input.language, largePrint: input.largePrint, title: subject, before, heading, sections },
  }
}

function neutralParts(input: MessageInput): Parts {
  const heading = `${neutralWords(input.neutralVersion, input.language).news}.`
  const lines = neutralLines(input, input.language)
  const at = lines.indexOf(heading)
  return { subject: neutralSubject(input), before: lines.slice(0, at), heading, sections: [{ heading: null, paragraphs: lines.slice(at + 1) }] }
}

function fullParts(input: MessageInput): Parts {
  const { frame, facts, heading, sections } = sectionsOf(input, 'email')
  return {
    subject: input.subjectDetail === 'neutral' ? neutralSubject(input) : frame.subject(facts),
    before: [frame.lookAround],
    heading: `${facts.force}: ${heading}`,
    sections: [{ heading: null, paragraphs: [frame.greeting(input.recipient.name)] }, ...sections, { heading: null, paragraphs: [facts.force] }],
  }
}
