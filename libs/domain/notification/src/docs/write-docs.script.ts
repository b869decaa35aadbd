// Why: the pages in docs/ that are made from data are written by `npm run docs`, and by nobody's hand.
import { writeFileSync } from 'node:fs'
import { pages } from './pages.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder to write to')
for (const [path, text] of Object.entries(pages())) writeFileSync(`${folder}/${path}`, text)
