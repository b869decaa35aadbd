// Why: the files are for people and tools that do not run our code; `npm run schemas -w @kept-informed/delivery` writes them.
import { writeFileSync } from 'node:fs'
import { publishedFiles } from '@kept-informed/obligation/published'
import { DELIVERIES_SENDER, PUBLISHED_DELIVERIES } from './published-deliveries.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder to write to')
for (const [path, text] of Object.entries(publishedFiles(PUBLISHED_DELIVERIES, DELIVERIES_SENDER))) writeFileSync(`${folder}/${path}`, text)
