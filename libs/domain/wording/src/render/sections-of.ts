// Why: a letter and an email say the same, in the same order: what happened, what it means, what happens next, the right to review, then
// whom to ask, how to complain, and who else helps.
import type { Frame, FrameFacts, Section as SectionName } from '../frame.js'
import { chooseSupport } from '../support/choose-support.js'
import type { Paragraph, Told } from '../words.js'
import { frameFacts } from './frame-facts.js'
import type { MessageInput } from './message-input.js'
import type { Section } from './rendered-message.js'
import { sayAll, type SaidItem } from './say-all.js'

/** How many lines of support fit; a text message has none. */
const SUPPORT_LINES = { email: 1, letter: 3 } as const

export type FullText = { frame: Frame; facts: FrameFacts; heading: string; sections: Section[] }

/** Everything between the greeting and the name of the force. */
export function sectionsOf(input: MessageInput, channel: keyof typeof SUPPORT_LINES): FullText {
  const { frame, late, items } = sayAll(input)
  const facts = frameFacts(input)
  const around = isEasyRead(input, channel) ? frame.easyRead : frame.full
  const section = (name: SectionName, told: Told<Paragraph>): Section[] => sectionWith(frame.headings[name], told)
  const support = chooseSupport({ area: input.force.area, offenceCategory: input.facts.offenceCategory, now: input.now, atMost: SUPPORT_LINES[channel] })
  return {
    frame,
    facts,
    heading: items[0].said.heading,
    sections: [
      ...sectionWith(null, [...around.opening(facts), late ? around.late : null]),
      ...items.flatMap((item, index) => [...(index === 0 ? [] : [{ heading: frame.moreNews(item.said.heading), paragraphs: [] }]), ...newsSections(item, frame, isEasyRead(input, channel))]),
      ...section('contact', around.contact(facts)),
      ...section('complaint', around.complaint(facts)),
      ...section('support', around.support(support)),
    ],
  }
}

const isEasyRead = ({ easyRead }: MessageInput, channel: keyof typeof SUPPORT_LINES): boolean => easyRead && channel === 'letter'

export function newsSections({ said, review, people }: SaidItem, { headings, several }: Frame, easyRead: boolean): Section[] {
  const { happened, means, next } = easyRead ? said.easyRead : said
  return [
    ...sectionWith(headings.happened, [...happened, people > 1 ? several(people) : null]),
    ...sectionWith(headings.means, means),
    ...sectionWith(headings.next, next),
    ...sectionWith(headings.review, review === null ? [] : easyRead ? review.easyRead : review.full),
  ]
}

/** None where there is nothing to say. */
function sectionWith(heading: string | null, told: Told<Paragraph>): Section[] {
  const paragraphs = told.filter((paragraph): paragraph is Paragraph => paragraph !== null && paragraph !== '')
  return paragraphs.length === 0 ? [] : [{ heading, paragraphs }]
}
