// Why: who answers for what victims are told must be able to read all of it in one sitting: every text in every language, on every
// channel, as it would leave.
import { EXAMPLES } from '../examples/example-input.js'
import { VARIANTS } from '../examples/example-variants.js'
import type { Language } from '../language.js'
import { TEMPLATE_IDS, type TemplateId } from '../templates.js'
import { wordingVersions } from '../wordings.js'
import { aroundMessages, neutralMessages, newsOf } from './rendered-examples.js'

const LANGUAGES: Record<Language, string> = { en: 'English', cy: 'Welsh' }

export const wordingPage = (): string =>
  [
    '# Every wording',
    '',
    'Made by `npm run docs` from the texts in `libs/domain/wording`, over the same example facts. Read it as a victim would. What stands around every message is shown once, in full;',
    'below it, each text has what a **text message** says in all, then what an **email and a letter** say (they say the same), then a letter in **easy read**. "In other words" shows what other facts change.',
    '¶ begins a new paragraph, • an item of a list. Large print has the same words in larger letters. A text message is counted in its alphabet and parts.',
    '',
    '## Messages that tell nothing',
    '',
    'For a contact that may be read by somebody else: the same whatever has happened.',
    '',
    ...inEach('neutral', neutralMessages),
    '## Around every message',
    '',
    ...inEach('suspect-arrested', aroundMessages),
    ...TEMPLATE_IDS.flatMap(block),
  ].join('\n')

function inEach(wordingId: string, render: (language: Language) => string[]): string[] {
  return (['en', 'cy'] as const).flatMap((language) => {
    const newest = wordingVersions(wordingId, language).at(-1)
    return newest ? [`### ${LANGUAGES[language]}, version ${newest.version}${newest.status === 'needs-human-review' ? ' (needs human review)' : ''}`, '', ...render(language), ''] : []
  })
}

function block(templateId: TemplateId): string[] {
  const complete = EXAMPLES.find(([id]) => id === templateId)?.[2] ?? {}
  const others = VARIANTS.filter((variant) => variant.templateId === templateId)
  return [
    `## \`${templateId}\``,
    '',
    ...inEach(templateId, (language) => [
      ...newsOf(templateId, complete, language),
      ...others.flatMap(({ what, data }) => ['', `**In other words: ${what}**`, '', ...newsOf(templateId, data, language, complete)]),
    ]),
  ]
}
