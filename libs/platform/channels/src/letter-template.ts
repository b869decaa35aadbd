// Why: the letter's looks. What is written in it comes as data (`sys.inputs`), never as Typst markup, so no name or wording can break
// out of its place. Nothing but the address shows in the window of a DL envelope (BS 4264: 90 x 35 mm), however the sheet slips.
export const LETTER_TEMPLATE = `
#let letter = json(bytes(sys.inputs.letter))
#let welsh = letter.language == "cy"
#let size = if letter.largePrint { 18pt } else { 12pt }
#let small = if letter.largePrint { 16pt } else { 10pt }
#set document(title: if welsh { "Llythyr " } else { "Letter " } + letter.reference, author: letter.senderName, date: none)
#set page(paper: "a4", margin: (top: 22mm, bottom: 25mm, left: 24mm, right: 24mm),
  footer: context {
    let pages = counter(page).final().first()
    let here = counter(page).get().first()
    let words = if welsh { ("Tudalen", "o") } else { ("Page", "of") }
    if pages > 1 { align(right, text(size: small, words.at(0) + " " + str(here) + " " + words.at(1) + " " + str(pages))) }
  })
#set text(lang: letter.language, region: "GB", size: size, font: "Libertinus Serif", hyphenate: false, number-type: "lining")
#set par(justify: false, leading: 0.7em, spacing: 1.3em)

#place(top + left, dy: 33mm, block(width: 80mm, height: 26mm, clip: true, {
  let lines = letter.addressLines + (letter.postcode,)
  let pitch = calc.min(4.2mm, 26mm / lines.len())
  set text(size: calc.min(11pt, pitch * 0.9))
  set par(leading: 0pt, spacing: 0pt)
  stack(dir: ttb, ..lines.map(line => box(height: pitch, text(top-edge: "ascender", line))))
}))
#v(76mm)
#text(letter.date)
#linebreak()
#text(if welsh { "Ein cyfeirnod: " } else { "Our reference: " } + letter.reference)

#par(letter.salutation)
#for paragraph in letter.paragraphs { par(paragraph.split("\\n").join(linebreak())) }
#block(breakable: false, {
  par(text(weight: "semibold", letter.senderName))
  if letter.senderContact != "" { par(letter.senderContact.split("\\n").join(linebreak())) }
})
`
