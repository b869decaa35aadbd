// Why: a mailbox at work is read by deputies and on locked screens: a nudge says how many, which day and where to look, and nothing of a case or of
// anybody. In both languages, because a directory says of nobody which they read.
import type { Instant } from '@kept-informed/kernel'
import { inLondon } from '../facts/in-london.js'
import type { Language } from '../language.js'
import type { RenderedMessage } from '../render/rendered-message.js'

/** `soonestDue` null: nothing has a day. `todayUrl`: the page Today of the officer view. */
export type NudgeMessage = { waiting: number; overdue: number; ofOthers: number; soonestDue: Instant | null; todayUrl: string }

type Words = { subject: string; waiting: (n: number, overdue: number) => string; ofOthers: (n: number) => string; soonest: (day: string) => string; look: (url: string) => string }

const WORDS: Record<Language, Words> = {
  en: {
    subject: 'Something waits for you',
    waiting: (n, overdue) => `${n === 1 ? '1 thing waits' : `${n} things wait`} for you${overdue === 0 ? '' : n === 1 ? ', and is late' : `, ${overdue} of them late`}.`,
    ofOthers: (n) => `${n === 1 ? '1 thing' : `${n} things`} of people you are set over ${n === 1 ? 'has' : 'have'} been late for a working day or more.`,
    soonest: (day) => `The soonest day is ${day}.`,
    look: (url) => `Sign in and look at Today: ${url}`,
  },
  cy: {
    subject: 'Mae rhywbeth yn aros amdanoch',
    waiting: (n, overdue) => `Nifer y pethau sy’n aros amdanoch: ${n}${overdue === 0 ? '' : `; yn hwyr: ${overdue}`}.`,
    ofOthers: (n) => `Pethau’r bobl rydych yn gyfrifol amdanynt sy’n hwyr ers diwrnod gwaith neu fwy: ${n}.`,
    soonest: (day) => `Y diwrnod cynharaf: ${day}.`,
    look: (url) => `Mewngofnodwch ac edrychwch ar Heddiw: ${url}`,
  },
}

export function renderNudge({ waiting, overdue, ofOthers, soonestDue, todayUrl }: NudgeMessage): Extract<RenderedMessage, { channel: 'email' }> {
  const said = (language: Language): string[] => {
    const words = WORDS[language]
    return [
      ...(waiting > 0 ? [words.waiting(waiting, overdue)] : []), ...(ofOthers > 0 ? [words.ofOthers(ofOthers)] : []),
      ...(soonestDue === null ? [] : [words.soonest(inLondon(soonestDue, language).date)]), words.look(todayUrl),
    ]
  }
  const [en, cy] = [said('en'), said('cy')]
  const subject = `${WORDS.en.subject} / ${WORDS.cy.subject}`
  return {
    channel: 'email', subject, text: `${[...en, ...cy].join('\n\n')}\n`,
    page: { language: 'en', largePrint: false, title: subject, before: [], heading: WORDS.en.subject, sections: [{ heading: null, paragraphs: en }, { heading: WORDS.cy.subject, paragraphs: cy }] },
  }
}
