// Why: the inlined templates are made from the one that is written by hand.
import { writeFileSync } from 'node:fs'
import juice from 'juice'
import { emailSource, SIZES } from './inlined-email.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder to write to')
for (const size of SIZES) writeFileSync(`${folder}/email-${size}.inlined.html`, juice(emailSource(size)))
