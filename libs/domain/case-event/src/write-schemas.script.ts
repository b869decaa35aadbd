// Why: the schema files are for people and tools that do not run our code; `npm run schemas -w @kept-informed/case-event` writes them.
import { writeFileSync } from 'node:fs'
import { CASE_EVENT_TYPES } from './case-event-types.js'
import { schemaFile } from './schema-file.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder to write to')
for (const type of CASE_EVENT_TYPES) writeFileSync(`${folder}/${type}.schema.json`, schemaFile(type))
