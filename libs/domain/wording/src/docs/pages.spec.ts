// Why: who approves what victims are told must read what is really sent, all of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { VARIANTS } from '../examples/example-variants.js'
import { TEMPLATE_IDS } from '../templates.js'
import { pages } from './pages.js'

const folder = join(import.meta.dirname, '../../../../../docs')
const page = pages()['wording.md'] ?? ''

describe('the page of every wording', () => {
  it.each(Object.entries(pages()))('docs/%s is current (npm run docs writes it)', (path, text) => {
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  })

  it.each(TEMPLATE_IDS)('%s has its block: a text, an email and letter, easy read', (templateId) => {
    const [block = ''] = page.split(`\n## \`${templateId}\`\n`).slice(1).map((rest) => rest.split('\n## ')[0])
    expect(block).toMatch(/\*\*Text message\*\* \(GSM-7, \d+ characters, [123] parts?\): Example Police: /)
    expect(block).toContain('\n**Email and letter**\n')
    expect(block).toContain('\n**Easy read**\n')
  })

  it.each(VARIANTS.map(({ templateId, what }) => `${templateId}: ${what}`))('shows what changes %s', (name) => {
    const [templateId, what] = name.split(': ')
    expect(page.split(`\n## \`${templateId}\`\n`)[1]?.split('\n## ')[0]).toContain(`**In other words: ${what}**`)
  })
})
