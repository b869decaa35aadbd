// Why: the letter's looks. What is written in it comes as data (`sys.inputs`), never as Typst markup, so no name or wording can break
// out of its place. Where things stand is said in letter-geometry.ts; nothing but the address shows in the envelope's window.
import { LETTER_FONTS } from './letter-fonts.js'
import { LETTER_GEOMETRIES, type LetterPaper } from './letter-geometry.js'

/** Of the first font, of its size. */
const CAP_HEIGHT = 0.714

const templateFor = ({ safe, mostRows, text }: (typeof LETTER_GEOMETRIES)[LetterPaper]): string => `
#let letter = json(bytes(sys.inputs.letter))
#let large = letter.largePrint
#let easy = letter.easyRead
#let size = if large { 18pt } else if easy { 16pt } else { 12pt }
#let small = if large { 16pt } else if easy { 14pt } else { 10pt }
#let bold = 700
#let side = if large { (left: 20mm, right: 20mm) } else { (left: 24mm, right: 32mm) }
#let words = (
  en: (title: "Letter", sheet: (n, all) => "Page " + n + " of " + all, reference: "Our reference: ", undelivered: "If undelivered, return to:", other: "This letter is in Welsh and in English."),
  cy: (title: "Llythyr", sheet: (n, all) => "Tudalen " + n + " o " + all, reference: "Ein cyfeirnod: ", undelivered: "Os na chaiff ei ddosbarthu, dychwelwch i:", other: "Mae’r llythyr hwn yn Gymraeg ac yn Saesneg."),
)
#let languages = letter.parts.map(one => one.language)
#let first = languages.first()
#let said(name) = languages.map(language => words.at(language).at(name))

#set document(title: words.at(first).title + " " + letter.reference, date: none)
#set text(lang: first, region: "GB", size: size, font: (${LETTER_FONTS.map((name) => JSON.stringify(name)).join(', ')}), fallback: false, hyphenate: false, number-type: "lining", costs: (widow: 300%, orphan: 300%))
#set par(justify: false, leading: if easy { 0.9em } else if large { 0.8em } else { 0.7em }, spacing: if easy { 1.4em } else if large { 1.3em } else { 1.15em })
#show heading: it => block(above: if easy { 1.9em } else { 1.7em }, below: if easy { 1em } else { 0.8em }, sticky: true, text(size: if large { 20pt } else if easy { 19pt } else { 13.5pt }, weight: bold, it.body))

// Telephone numbers and addresses on the web or of mail stay on one line while they fit on one.
#show regex("\\b0\\d{2,4} [\\d ]{5,8}\\d\\b|\\S+[/@]\\S+"): it => if it.text.len() <= 36 { box(it) } else { it }

#let inside = state("language", first)
#set page(paper: "a4", margin: (top: 22mm, bottom: if large { 26mm } else { 22mm }, ..side), footer-descent: 35%,
  footer: context {
    set text(size: small)
    let n = str(counter(page).get().first())
    let all = str(counter(page).final().first())
    letter.reference
    h(1fr)
    (words.at(inside.get()).sheet)(n, all)
  })

// From the corner of the sheet, whatever the margins are.
#let at(x, y, body) = place(top + left, dx: x - side.left, dy: y - 22mm, body)

// Two lines of an address on one row are wide enough apart to be seen as two.
#let between = ", " + h(0.5em)
#let em(one) = measure(text(size: 10pt, one)).width / 10pt
// On so many rows: the neighbours that are shortest together share one, but neither the name nor the postcode does.
#let shared(lines, count) = {
  let rows = lines.map(one => (lines: (one,), width: em(one)))
  let gap = em(between)
  while rows.len() > calc.max(count, 3) {
    let pairs = range(1, rows.len() - 2).map(i => (i, rows.at(i).width + gap + rows.at(i + 1).width))
    let (i, width) = pairs.sorted(key: pair => pair.last()).first()
    let next = rows.remove(i + 1)
    rows.at(i) = (lines: rows.at(i).lines + next.lines, width: width)
  }
  rows
}

// A word that is too wide goes on, and so does a line, set in, on the next row.
#let pieces(word, most) = {
  let out = ("",)
  for letter in word.clusters() {
    if em(out.last() + letter) > most { out.push("") }
    out.last() += letter
  }
  out
}
#let wrapped(line, most) = {
  let out = ("",)
  for word in line.split(" ").map(word => if em(word) > most - 1 { pieces(word, most - 1) } else { word }).flatten() {
    let tried = if out.last() == "" { word } else { out.last() + " " + word }
    if out.last() != "" and em(tried) > most { out.push("\u{2003}" + word) } else { out.last() = tried }
  }
  out.map(one => (lines: (one,), width: em(one)))
}

// As large as may be; then never two lines on a row, or a line on two, while there is another way. ${CAP_HEIGHT}: of capitals.
#let address = context {
  let width = ${safe.right - safe.left}mm
  let height = ${safe.bottom - safe.top}mm
  let lines = letter.addressLines + (letter.postcode,)
  let fits(points, rows) = rows.len() <= ${mostRows} and (rows.len() - 1 + ${CAP_HEIGHT}) * points * 1pt <= height and rows.all(row => row.width * points * 1pt <= width)
  let chosen = none
  for points in if large { (16, 14, 12, 11, 10, 9, 8) } else if easy { (14, 12, 11, 10, 9, 8) } else { (11, 10, 9, 8) } {
    let ways = range(lines.len(), 2, step: -1).map(count => shared(lines, count))
    if lines.len() < 3 { ways = (shared(lines, 3),) }
    if points <= 11 { ways.push(lines.map(one => wrapped(one, width / (points * 1pt))).flatten()) }
    let rows = ways.find(rows => fits(points, rows))
    if rows != none {
      chosen = (points, rows)
      break
    }
  }
  assert(chosen != none, message: "the address does not fit in the window")
  let (points, rows) = chosen
  let free = height - 3mm - points * ${CAP_HEIGHT}pt
  let pitch = calc.max(points * 1pt, calc.min(points * 1.35pt, free / calc.max(rows.len() - 1, 1)))
  let above = (height - (rows.len() - 1) * pitch - points * ${CAP_HEIGHT}pt) / 2
  for (n, row) in rows.enumerate() {
    place(top + left, dy: above + n * pitch, text(size: points * 1pt, top-edge: "cap-height", bottom-edge: "baseline", row.lines.join(between)))
  }
}
#at(${safe.left}mm, ${safe.top}mm, block(width: ${safe.right - safe.left}mm, height: ${safe.bottom - safe.top}mm, address))

#if letter.returnAddress.len() > 0 {
  at(${text.returnLeft}mm, ${text.returnTop}mm, block(width: 210mm - ${text.returnLeft}mm - ${text.returnRight}mm, {
    set text(size: if large { 16pt } else if easy { 14pt } else { 9pt })
    set par(leading: 0.45em, spacing: 0.45em)
    for line in said("undelivered") + letter.returnAddress { par(line) }
  }))
}
#v(${text.bodyTop}mm - 22mm)

#let sentence(line) = line.split("\\n").join(linebreak())
#let signed(one) = block(breakable: false, {
  par({
    text(weight: bold, one.senderName)
    if one.senderContact != "" {
      linebreak()
      sentence(one.senderContact)
    }
  })
})

#for (n, one) in letter.parts.enumerate() {
  if n > 0 { pagebreak() }
  set text(lang: one.language)
  inside.update(one.language)
  par({
    one.date
    linebreak()
    words.at(one.language).reference
    letter.reference
  })
  if n == 0 and languages.len() > 1 { par(words.at(one.language).other) }
  par(one.salutation)
  let parts = one.sections.filter(section => section.heading != none or section.paragraphs.len() > 0)
  for (s, section) in parts.enumerate() {
    if section.heading != none { heading(section.heading) }
    for (p, paragraph) in section.paragraphs.enumerate() {
      let last = s == parts.len() - 1 and p == section.paragraphs.len() - 1
      // The name below is never alone on a page, nor is a list: what was said before stays with it.
      let leads = paragraph.items.len() > 0
      if paragraph.lead.len() < 600 and (last or leads) { block(breakable: false, sticky: true, par(sentence(paragraph.lead))) } else { par(sentence(paragraph.lead)) }
      if leads { block(sticky: last, list(tight: not large and not easy, indent: 0.4em, ..paragraph.items.map(sentence))) }
    }
  }
  v(0.6em)
  signed(one)
}
`

export const LETTER_TEMPLATES: Record<LetterPaper, string> = { window: templateFor(LETTER_GEOMETRIES.window), 'govuk-notify': templateFor(LETTER_GEOMETRIES['govuk-notify']) }
