// Why: a text is a promise in somebody's worst week. It is published only when everything that it makes passes every check; the same gate
// stands in the tests.
import { renderMessage } from '../render/render-message.js'
import { wordingVersion } from '../wordings.js'
import { clausesLeftOut } from './clauses.js'
import { forbiddenWords } from './forbidden-words.js'
import type { GateFault } from './gate-fault.js'
import { strangeLinks } from './links.js'
import { looseEnds } from './loose-ends.js'
import { wrongNameOrCase } from './name-and-case.js'
import { tooHardToRead } from './reading-age.js'
import { type Judged, type Render, renderingsOf } from './rendering.js'
import { unequalFacts } from './same-facts.js'
import { tooLong } from './too-long.js'

/** Everything that is wrong with that version; none: it may be published. Throws where there is no such version. */
export function checkWording(judged: Judged, render: Render = renderMessage): GateFault[] {
  const renderings = renderingsOf(judged, render)
  return [
    ...clausesLeftOut(judged, renderings),
    ...forbiddenWords(judged, renderings),
    ...tooHardToRead(judged, renderings),
    ...unequalFacts(judged, renderings, render, (language) => wordingVersion(judged.wordingId, language)),
    ...tooLong(renderings),
    ...looseEnds(renderings),
    ...strangeLinks(renderings),
    ...wrongNameOrCase(judged, renderings),
  ]
}
