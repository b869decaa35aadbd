// Why: GOV.UK's font may be used on GOV.UK only, and the crest is the Crown's. Both are cut out of the compiled style sheet by its syntax tree.
import postcss from 'postcss'

const THEIR_FONT = /"?GDS Transport"?\s*,\s*/g
const OUR_FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",'

/** The same style sheet in a font that every machine has, and without anything that it would fetch. */
export function withoutCrown(css: string): string {
  const sheet = postcss.parse(css)
  sheet.walkAtRules('font-face', (rule) => void rule.remove())
  sheet.walkDecls((declaration) => {
    if (/url\((?!["']?data:)/.test(declaration.value)) declaration.remove()
    else if (declaration.prop === 'font-family') declaration.value = declaration.value.replace(THEIR_FONT, OUR_FONT)
  })
  sheet.walkComments((comment) => void comment.remove())
  return sheet.toString()
}
