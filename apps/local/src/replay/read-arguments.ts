// Why: whoever types the command wrongly learns everything that is wrong with it at once, before a long run begins.
export const USAGE = 'npm run replay -- STREET.csv[.gz]… OUTCOMES.csv[.gz]… [--year Y] [--limit N] [--speed max] [--to http://127.0.0.1:4001] [--no-advance] [--json FILE]'

export type ReplayArguments = {
  /** Empty: the shipped sample. */
  files: string[]
  /** The year that the data's first month moves to. */
  year?: number
  /** Crimes at most. */
  limit?: number
  /** Intake of a running system. */
  to?: URL
  /** Whether the clock may be moved at the end, so that letters arrive and dates pass. */
  advance: boolean
  json?: string
}

type Read = { ok: true; value: ReplayArguments } | { ok: false; faults: string[] }
const TAKES_VALUE = ['--year', '--limit', '--speed', '--to', '--json']

export function readArguments(args: string[]): Read {
  const value: ReplayArguments = { files: [], advance: true }
  const faults: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [name = '', inline] = arg.startsWith('--') ? splitOnce(arg) : [arg]
    if (!arg.startsWith('-')) value.files.push(arg)
    else if (name === '--no-advance' && inline === undefined) value.advance = false
    else if (!TAKES_VALUE.includes(name)) faults.push(`${arg}: not known; there are ${[...TAKES_VALUE, '--no-advance'].join(' ')}`)
    else {
      const given = inline ?? args[i + 1]
      if (given === undefined || given === '' || (inline === undefined && given.startsWith('--'))) faults.push(`${name}: needs a value`)
      else {
        if (inline === undefined) i++
        faults.push(...take(value, name, given))
      }
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value }
}

function splitOnce(arg: string): [string, string?] {
  const at = arg.indexOf('=')
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}

function take(value: ReplayArguments, name: string, given: string): string[] {
  if (name === '--json') value.json = given
  if (name === '--year') {
    value.year = Number(given)
    if (!/^\d{4}$/.test(given) || value.year < 1970 || value.year > 2198) return [`--year: ${given} is not a year from 1970 to 2198`]
  }
  if (name === '--limit') {
    value.limit = Number(given)
    if (!/^\d{1,9}$/.test(given) || value.limit < 1) return [`--limit: ${given} is not a whole number above 0`]
  }
  if (name === '--speed' && given !== 'max') return [`--speed: ${given} is not known; there is max`]
  if (name === '--to') {
    if (!URL.canParse(given) || !['http:', 'https:'].includes(new URL(given).protocol)) return [`--to: ${given} is not an address such as http://127.0.0.1:4001`]
    value.to = new URL(given)
  }
  return []
}
