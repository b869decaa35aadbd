// Why: intake describes topics that it knows nothing of; the schemas and examples that their owners publish are brought here as one
// file, by `npm run schemas -w @kept-informed/app-intake`, so that asyncapi.json is whole and no code crosses over.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OWNERS = { 'obligations.v1': 'obligation', 'deliveries.v1': 'delivery' }

const [domain, file] = process.argv.slice(2)
if (domain === undefined || file === undefined) throw new Error('give the folder of the domain packages and the file to write to')

const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object
const topics = Object.entries(OWNERS).map(([topic, owner]) => {
  const folder = join(domain, owner, 'src')
  const names = readdirSync(join(folder, 'schemas')).map((name) => name.replace(/\.schema\.json$/, '')).sort()
  const lines = names.map((name) => {
    const payload = { ...read(join(folder, 'schemas', `${name}.schema.json`)), $schema: undefined }
    return JSON.stringify({ name, payload, example: read(join(folder, 'examples', `${name}.example.json`)) })
  })
  return `${JSON.stringify(topic)}: [\n${lines.join(',\n')}\n]`
})
writeFileSync(file, `{\n${topics.join(',\n')}\n}\n`)
