// Why: a communications officer prints every kind of letter before the first victim gets one: `npm run letters [-- --out FOLDER]`.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { renderLetter } from '@kept-informed/channels'
import { letterKinds, letterTexts } from './letters/example-letters.js'

function folder(): string {
  try {
    return parseArgs({ options: { out: { type: 'string', default: 'letters' } } }).values.out
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nuse: npm run letters [-- --out FOLDER]\n`)
    return process.exit(2)
  }
}

const out = folder()
await mkdir(out, { recursive: true })
const examples = [...letterKinds(), ...letterTexts()]
for (const { name, about, letter } of examples) {
  const { pdf, pages } = await renderLetter(letter)
  await writeFile(join(out, `${name}.pdf`), pdf)
  process.stdout.write(`${name.padEnd(34)}${String(pages).padStart(3)} ${pages === 1 ? 'page ' : 'pages'}  ${about}\n`)
}
process.stdout.write(`${examples.length} letters in ${out}\n`)
process.exit(0)
