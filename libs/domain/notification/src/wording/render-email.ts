// Why: an email is opened where others may look on: with a neutral subject, the first line, which phones show unopened, is neutral too.
import { emailHtml } from './email-html.js'
import { aboutCase, closing, frameOf } from './frame.js'
import type { MessageInput } from './message-input.js'
import { neutralLines, neutralSubject, neutralWords } from './neutral-lines.js'
import { greetingOf } from './recipient-name.js'
import type { RenderedMessage } from './rendered-message.js'
import { allParagraphs, sayAll } from './say-all.js'

type Email = Extract<RenderedMessage, { channel: 'email' }>
type Parts = { subject: string; before: string[]; heading: string; paragraphs: string[] }

const LOOK_AROUND = 'There is news for you. Please read this when you are alone and nobody else can see your screen. Take your time. The message starts below this line.'

export function renderEmail(input: MessageInput): Email {
  const { subject, before, heading, paragraphs } = input.detail === 'neutral' ? neutralParts(input) : fullParts(input)
  return {
    channel: 'email',
    subject,
    text: `${[...before, heading, ...paragraphs].join('\n\n')}\n`,
    html: emailHtml({ language: input.language, largePrint: input.largePrint, title: subject, before, heading, paragraphs }),
  }
}

function neutralParts(input: MessageInput): Parts {
  const heading = `${neutralWords(input.language).news}.`
  const lines = neutralLines(input)
  const at = lines.indexOf(heading)
  return { subject: neutralSubject(input), before: lines.slice(0, at), heading, paragraphs: lines.slice(at + 1) }
}

function fullParts(input: MessageInput): Parts {
  const frame = frameOf(input)
  const all = sayAll(input)
  const hidden = input.subjectDetail === 'neutral'
  return {
    subject: hidden ? neutralSubject(input) : `An update about ${frame.yourCase}: ${frame.crimeReference}`,
    before: hidden ? [LOOK_AROUND] : [],
    heading: `${frame.force}: ${all[0].heading}`,
    paragraphs: [greetingOf(input.recipient.name), `This message is from ${frame.force}. ${aboutCase(frame)}`, ...allParagraphs(all), ...closing(frame), frame.force],
  }
}
