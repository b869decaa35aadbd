// Why: a pack is known to people by whose promise it is, and not by the id of its file.
import type { Catalogue, Said } from '@kept-informed/web'

const NAMES = {
  'victims-code': { en: 'The Victims’ Code', cy: 'Y Cod Dioddefwyr' },
  'force-policy': { en: 'What the force itself promises', cy: 'Yr hyn y mae’r heddlu ei hun yn ei addo' },
} as const satisfies Catalogue

export const PACK_NAME_WORDS: Catalogue = Object.fromEntries(Object.entries(NAMES).map(([pack, both]) => [`pack-name.${pack}`, both]))

/** One that a force brings itself is shown by the id that it gave it. */
export const packCell = (pack: string): Said => (Object.hasOwn(NAMES, pack) ? { words: `pack-name.${pack}` } : { text: pack })
