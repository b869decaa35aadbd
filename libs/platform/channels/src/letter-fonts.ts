// Why: a letter must come out the same on every machine, so it is set in fonts that come with the product and in no font that a machine
// happens to have. Open Sans is plain, open and calm, with every letter of Welsh, Greek, Cyrillic and Hebrew; Noto Sans Arabic has its script.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const FILES = [
  '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf',
  '@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
]

/** In the order of preference. */
export const LETTER_FONTS = ['Open Sans', 'Noto Sans Arabic']

export function letterFonts(): Promise<Buffer[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(FILES.map((file) => readFile(resolve(file))))
}
