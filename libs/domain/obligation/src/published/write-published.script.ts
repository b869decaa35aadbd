// Why: the files are for people and tools that do not run our code; `npm run schemas -w @kept-informed/obligation` writes them.
import { writeFileSync } from 'node:fs'
import { publishedFiles } from './published-message.js'
import { OBLIGATIONS_SENDER, PUBLISHED_OBLIGATIONS } from './published-obligations.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder to write to')
for (const [path, text] of Object.entries(publishedFiles(PUBLISHED_OBLIGATIONS, OBLIGATIONS_SENDER))) writeFileSync(`${folder}/${path}`, text)
