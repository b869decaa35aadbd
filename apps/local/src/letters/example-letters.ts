// Why: whoever answers for what a force sends wants to hold it in hand: each kind of letter that can leave, with the shipped words, an
// invented reader and invented facts. The same letters are checked for accessibility, so none is a kind that nobody looked at.
import type { Letter } from '@kept-informed/channels'
import { exampleInput, exampleNews, type MessageInput, renderMessage, WORDING_EXAMPLES } from '@kept-informed/wording'

/** `name` is good for a file. */
export type ExampleLetter = { name: string; about: string; letter: Letter }

const ADDRESS = ['17 Quillfeather Road', 'Exampleton']
const LONG_ADDRESS = ['Flat 14b, Second Floor', 'The Old Cotton Warehouse', '17 to 19 Quillfeather Road', 'Little Snoring', 'Exampleton-under-Wychwood', 'North Exampleshire']
const WIDE_ADDRESS = ['The upper flat behind the old mill at the end of the lane that goes down to the river', 'Exampleton']

type Changed = { words?: Partial<MessageInput>; lines?: readonly string[]; letter?: (letter: Letter) => Partial<Letter> }

function example(name: string, about: string, templateId: string, { words, lines = ADDRESS, letter }: Changed = {}): ExampleLetter {
  const rendered = renderMessage(exampleInput(templateId, { channel: 'letter', ...words }))
  if (rendered.channel !== 'letter') throw new Error('an example letter that is no letter')
  const { addressee, ...said } = rendered.letter
  const made: Letter = { ...said, reference: 'KI-3F2A91BC', addressLines: [addressee, ...lines], postcode: 'E1 1AA', returnAddress: ['PO Box 100', 'Exampleton', 'E1 1AA'] }
  return { name, about, letter: { ...made, ...letter?.(made) } }
}

const WELSH = { language: 'cy' } as const
const LARGE = { largePrint: true }
const EASY = { easyRead: true }
const NEUTRAL = { detail: 'neutral', subjectDetail: 'neutral' } as const

/** As many sections, over and over, as make ten pages. */
const tenPages = ({ parts: [first] }: Letter): Partial<Letter> => ({ parts: [{ ...first, sections: Array.from({ length: 11 }, () => first.sections.slice(1, 7)).flat() }] })

/** Each kind of letter once. */
export const letterKinds = (): ExampleLetter[] => [
  example('plain', 'one page or two, English', 'suspect-arrested'),
  example('with-a-list', 'conditions as a list', 'suspect-bailed'),
  example('with-a-review', 'a decision that can be reviewed', 'no-further-action'),
  example('late', 'news that comes late, with an apology', 'suspect-charged', { words: { late: true } }),
  example('two-pieces-of-news', 'one letter about two things', 'suspect-charged', { words: { alsoAbout: [exampleNews('hearing-listed')] } }),
  example('neutral', 'says only that there is news', 'suspect-arrested', { words: NEUTRAL }),
  example('large-print', '18 point, nothing below 16', 'suspect-arrested', { words: LARGE }),
  example('easy-read', 'one sentence a line', 'suspect-arrested', { words: EASY }),
  example('large-easy-read', 'both', 'suspect-arrested', { words: { ...LARGE, ...EASY } }),
  example('welsh-and-english', 'Welsh first', 'suspect-arrested', { words: WELSH }),
  example('welsh-large-print', 'Welsh first, 18 point', 'suspect-bailed', { words: { ...WELSH, ...LARGE } }),
  example('welsh-easy-read', 'Welsh first, one sentence a line', 'suspect-arrested', { words: { ...WELSH, ...EASY } }),
  example('welsh-neutral', 'Welsh first, says only that there is news', 'suspect-arrested', { words: { ...WELSH, ...NEUTRAL } }),
  example('ten-pages', 'as long as a letter may be', 'suspect-arrested', { letter: tenPages }),
  example('long-address', 'seven lines and the postcode', 'suspect-arrested', { lines: LONG_ADDRESS }),
  example('long-address-large-print', 'the same in large print', 'suspect-arrested', { words: LARGE, lines: LONG_ADDRESS }),
  example('wide-address', 'a line that is too long for the window', 'suspect-arrested', { lines: WIDE_ADDRESS }),
  example('names-of-many-scripts', 'Vietnamese, Polish, Cyrillic, Greek, Hebrew, Arabic', 'suspect-arrested', {
    letter: ({ parts: [first] }) => ({ addressLines: ['Ольга Nguyễn-Łukasz', 'Ελένη שלום محمد', ...ADDRESS], parts: [{ ...first, salutation: 'Dear Zoë Nguyễn Łukasz Ольга Ελένη שלום محمد' }] }),
  }),
  example('nowhere-to-return-to', 'where no return address is set', 'suspect-arrested', { letter: () => ({ returnAddress: [] }) }),
]

/** Each text that there is, in Welsh and English. */
export const letterTexts = (): ExampleLetter[] => WORDING_EXAMPLES.map(([templateId]) => example(`text-${templateId}`, 'the text, Welsh and English', templateId, { words: WELSH }))
