// Why: a release adds its new texts to the list, and nothing else may touch it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { compareReleased, type ReleasedWording, wordingsNow } from './released-wording.js'

const path = process.argv[2]
if (path === undefined) throw new Error('give the file of released wordings')
const released = JSON.parse(readFileSync(path, 'utf8')) as ReleasedWording[]
const { changed, unlisted } = compareReleased(released, wordingsNow((text) => createHash('sha256').update(text).digest('hex')))
if (changed.length > 0) throw new Error(`released and changed since; make a new version of: ${changed.map(({ wordingId, language, version }) => `${wordingId} ${language} ${version}`).join(', ')}`)
writeFileSync(path, `[\n${[...released, ...unlisted].map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
