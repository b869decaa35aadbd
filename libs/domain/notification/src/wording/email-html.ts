// Why: an email must be readable by everyone and tell nobody that it was read: one heading, paragraphs, lists; nothing remote, no picture.
import type { Language } from '../notification.js'

export type EmailPage = { language: Language; largePrint: boolean; title: string; before: string[]; heading: string; paragraphs: string[] }

const STYLE = 'max-width:40em;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#111111;background:#ffffff'

/** `before` stands above the heading. A line that begins with `- ` becomes an item of a list. */
export const emailHtml = ({ language, largePrint, title, before, heading, paragraphs }: EmailPage): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>`,
    `<body style="${STYLE};font-size:${largePrint ? 26 : 18}px">`,
    ...before.map(paragraph),
    `<h1 style="font-size:1.4em;line-height:1.3">${escaped(heading)}</h1>`,
    ...paragraphs.map(paragraph),
    '</body>',
    '</html>',
    '',
  ].join('\n')

function paragraph(text: string): string {
  const lines = text.split('\n')
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => `<li>${escaped(line.slice(2))}</li>`)
  const lead = lines.filter((line) => !line.startsWith('- ')).map(escaped).join('<br>')
  return items.length === 0 ? `<p>${lead}</p>` : `<p>${lead}</p>\n<ul>${items.join('')}</ul>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
