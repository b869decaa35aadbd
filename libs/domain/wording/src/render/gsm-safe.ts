// Why: one character outside the GSM alphabet more than halves what fits in a text message, and old phones show a box for it.

const GSM = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà')

const PLAINER: Record<string, string> = {
  '‘': "'", '’': "'", '‚': ',', '‛': "'", '′': "'", '`': "'", '´': "'", '“': '"', '”': '"', '„': '"', '″': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '•': '-', '·': '-', '…': '...', '€': 'EUR ', '©': '(c)', '®': '(R)', '™': '(TM)', '×': 'x', '½': '1/2', '¼': '1/4', '¾': '3/4', '°': ' degrees',
  '[': '(', ']': ')', '{': '(', '}': ')', '|': '/', '\\': '/', '~': '-', '^': ' ',
  'Ł': 'L', 'ł': 'l', 'Đ': 'D', 'đ': 'd', 'ð': 'd', 'Þ': 'Th', 'þ': 'th', 'ı': 'i', 'Œ': 'OE', 'œ': 'oe',
}

/** True when every character takes one septet of a GSM-7 text. */
export const isGsm = (text: string): boolean => [...text].every((character) => GSM.has(character))

/** Text of the GSM-7 basic alphabet only: accents that it has not are left off, what cannot be written becomes `?`. */
export const gsmSafe = (text: string): string => [...text.normalize('NFC')].map(plainer).join('').replace(/ {2,}/g, ' ').trim()

function plainer(character: string): string {
  if (GSM.has(character)) return character
  const known = PLAINER[character]
  if (known !== undefined) return known
  const letters = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return isGsm(letters) ? letters : '?'
}
