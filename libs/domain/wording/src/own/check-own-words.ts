// Why: words that are written in a hurry, after a mistake, are where the next mistake is made: they pass every check that a released text
// does, in both languages, before anybody is asked to approve them.
import type { Fault } from '@kept-informed/kernel'
import { checkWording } from '../gate/check-wording.js'
import { renderMessage } from '../render/render-message.js'
import type { Language } from '../language.js'
import { wordingVersion } from '../wordings.js'
import { OWN_FIELDS, type OwnText, type OwnWords } from './own-words.js'

const LANGUAGES = ['en', 'cy'] as const satisfies readonly Language[]
const PLACE = /\(\(([^()]*)\)\)/g
const KNOWN: ReadonlySet<string> = new Set(OWN_FIELDS)

/** Every fault, by JSON pointer below `/words`; a field that is not known is named where it stands. None: they may be approved. */
export function checkOwnWords(words: OwnWords): Fault[] {
  const strange = LANGUAGES.flatMap((language) => textsIn(words[language], `/words/${language}`).flatMap(({ pointer, text }) =>
    [...text.matchAll(PLACE)].filter(([, field = '']) => !KNOWN.has(field)).map(([place]) => ({ pointer, detail: `there is no field ${place}: the fields are ${OWN_FIELDS.map((field) => `((${field}))`).join(' and ')}` }))))
  if (strange.length > 0) return strange
  const uneven = LANGUAGES.flatMap((language) => OWN_FIELDS.map((field) => `((${field}))`).filter((place) => !JSON.stringify(words[language]).includes(place) && JSON.stringify(words).includes(place))
    .map((place) => ({ pointer: `/words/${language}`, detail: `does not name ${place}, as the other language does` })))
  if (uneven.length > 0) return uneven
  return LANGUAGES.flatMap((language) => {
    const faults = checkWording({ wordingId: 'correction', version: wordingVersion('correction', language) ?? '', language }, (input) => renderMessage({ ...input, own: words }))
    return faults.map(({ check, form, detail }) => ({ pointer: `/words/${language}`, detail: `${check}, ${form}: ${detail}` }))
  })
}

function textsIn({ heading, sms, ...parts }: OwnText, at: string): { pointer: string; text: string }[] {
  const lists = Object.entries(parts).flatMap(([part, paragraphs]) => paragraphs.map((text, index) => ({ pointer: `${at}/${part}/${index}`, text })))
  return [{ pointer: `${at}/heading`, text: heading }, { pointer: `${at}/sms`, text: sms }, ...lists]
}
