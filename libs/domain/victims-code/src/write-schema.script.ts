// Why: the schema file is for people and tools that do not run our code; `npm run schemas -w @kept-informed/victims-code` writes it.
import { writeFileSync } from 'node:fs'
import { CODE_PACK_SCHEMA } from './reading/code-pack-shape.js'

const file = process.argv[2]
if (file === undefined) throw new Error('give the file to write')
writeFileSync(file, `${JSON.stringify(CODE_PACK_SCHEMA, null, 2)}\n`)
