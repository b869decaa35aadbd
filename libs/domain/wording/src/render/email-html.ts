// Why: an email must be readable by everyone and tell nobody that it was read: one heading, paragraphs, lists; nothing remote, no picture.
import type { Paragraph } from '../words.js'
import type { EmailPage, Section } from './rendered-message.js'

const STYLE = 'max-width:40em;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#111111;background:#ffffff'

export const emailHtml = ({ language, largePrint, title, before, heading, sections }: EmailPage): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>`,
    `<body style="${STYLE};font-size:${largePrint ? 26 : 18}px">`,
    ...before.map(block),
    `<h1 style="font-size:1.4em;line-height:1.3">${escaped(heading)}</h1>`,
    ...sections.flatMap(sectionHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n')

const sectionHtml = ({ heading, paragraphs }: Section): string[] => [...(heading === null ? [] : [`<h2 style="font-size:1.15em;line-height:1.3">${escaped(heading)}</h2>`]), ...paragraphs.map(block)]

function block(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return `<p>${escaped(paragraph)}</p>`
  return `<p>${escaped(paragraph.lead)}</p>\n<ul>${paragraph.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
