import { expect, it } from '@jest/globals'
import { leftInEnglish } from './left-in-english.js'

const WORDS = { save: { en: 'Save', cy: 'Cadw' }, call: { en: 'Call', cy: 'Galwad' }, help: { en: 'Help', cy: 'Help' }, menu: { en: 'Menu', cy: 'Dewislen' } }
const page = (body: string, title = 'Newyddion'): string => `<html lang="cy"><head><title>${title}</title></head><body>${body}</body></html>`

it.each<[string, string, string[]]>([
  ['Welsh', page('<p>Mae newyddion i chi, ac mae’n ddrwg gennym.</p>'), []],
  ['a sentence that stands in the template', page('<p>There is news for you.</p>'), ['There is news for you.']],
  ['one word that the view has in Welsh', page('<button>Save</button>'), ['Save']],
  ['a word that is the same in both', page('<a>Help</a>'), []],
  ['a title', page('', 'News of your case'), ['News of your case']],
  ['what only a screen reader says', page('<nav aria-label="Menu"></nav>'), ['Menu']],
  ['what says that it is English, and what stands in it', page('<p lang="en">There is <b>news for you</b></p>'), []],
  ['Welsh within English, again in English', page('<div lang="en">The news <p lang="cy">Save</p></div>'), ['Save']],
  ['what somebody wrote', page('<p>Oherwydd: it was mended</p>'), []],
  ['raw records', page('<pre>{ "is": "it" }</pre><textarea>the event</textarea>'), []],
])('%s', (_, html, left) => expect(leftInEnglish(html, WORDS, ['it was mended'])).toEqual(left))
