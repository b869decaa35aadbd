// Why: an inspector reads the answer first and what it rests on below; ids and hashes are long, and stay whole where they can. What is written
// comes as data (`sys.inputs`), never as Typst markup.
import { LETTER_FONTS } from './letter-fonts.js'

export const CERTIFICATE_TEMPLATE = `
#let certificate = json(bytes(sys.inputs.certificate))
#set document(title: certificate.title, date: none)
#set text(lang: "en", region: "GB", size: 10pt, font: (${LETTER_FONTS.map((name) => JSON.stringify(name)).join(', ')}), fallback: false, hyphenate: false, number-type: "lining")
#set par(justify: false, leading: 0.6em, spacing: 0.9em)
#show heading.where(level: 1): it => block(below: 0.9em, text(size: 17pt, weight: 700, it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, weight: 700, it.body))
#set page(paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 20mm), footer-descent: 35%, footer: context {
  set text(size: 8.5pt)
  certificate.reference
  h(1fr)
  "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first())
})
// A word that is wider than its column may go on in the next line; a hash of 64 digits fits.
#show regex("\\\\S{67,}"): it => it.text.clusters().join(sym.zws)

#heading(level: 1, certificate.title)
#par(certificate.question)
#block(width: 100%, inset: (left: 5mm, y: 3mm), stroke: (left: 2.5pt + rgb("#1d4f7c")), below: 1.4em, par(text(size: 13pt, weight: 700, certificate.answer)))

// A short table is never torn from what it is about.
#for section in certificate.sections { block(breakable: section.rows.len() > 12, width: 100%, {
  heading(level: 2, section.heading)
  for paragraph in section.paragraphs { par(paragraph) }
  if section.rows.len() > 0 {
    set text(size: 9pt)
    set par(leading: 0.55em)
    table(
      columns: (44mm, 1fr),
      inset: (x: 2mm, y: 1.25mm),
      stroke: (x, y) => (bottom: 0.4pt + luma(160)),
      table.header(text(weight: 700, "What"), text(weight: 700, "As recorded")),
      ..section.rows.map(((what, record)) => (what, record)).flatten(),
    )
  }
}) }
`
