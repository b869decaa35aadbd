// Why: what is not an address is refused at the door, where someone can still correct it; and no address may carry a second header or
// a second recipient into a message.

const LOCAL = /^[^\s\p{C}@<>()[\],;:\\"]{1,64}$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u
const dotted = (text: string): boolean => !text.startsWith('.') && !text.endsWith('.') && !text.includes('..')

/** One @, no spaces or control characters, dots only between, a domain with a dot, at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@')
  if (text.length > 254 || more.length > 0 || !LOCAL.test(local) || !dotted(local)) return false
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

const GOOGLE = new Set(['gmail.com', 'googlemail.com'])

/** Small letters; at Google, where dots and `+tag` do not tell two mailboxes apart, without them. */
export function normalisedEmail(text: string): string {
  const [local = '', domain = ''] = splitAtLast(text.trim().toLowerCase())
  return GOOGLE.has(domain) ? `${local.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

function splitAtLast(text: string): [string, string] {
  const at = text.lastIndexOf('@')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
