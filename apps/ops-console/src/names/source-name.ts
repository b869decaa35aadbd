// Why: what our own parts say is known by what people call them; another system is known by the address that it sends with, for nobody gave us a name.
import type { Catalogue, Said } from '@kept-informed/web'

const NAMES = {
  'urn:kept-informed:officer-view': { en: 'Officers, in the officer view', cy: 'Swyddogion, yn y wedd swyddogion' },
  'urn:kept-informed:victim-view': { en: 'Victims, in the victim view', cy: 'Dioddefwyr, yn y wedd dioddefwyr' },
  'urn:kept-informed:notifier': { en: 'Kept Informed, of what it sent', cy: 'Kept Informed, am yr hyn a anfonodd' },
} as const satisfies Catalogue

export const SOURCE_NAME_WORDS: Catalogue = Object.fromEntries(Object.entries(NAMES).map(([source, both]) => [`source-name.${source}`, both]))

export const isNamedSource = (source: string): boolean => Object.hasOwn(NAMES, source)
export const sourceCell = (source: string): Said => (isNamedSource(source) ? { words: `source-name.${source}` } : { text: source })
