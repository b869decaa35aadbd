// Why: a wrong number in a letter about a crime is worse than none, so each line says where it was read and when.
import type { OffenceCategory } from '@kept-informed/case-event'
import type { LocalDate } from '@kept-informed/kernel'
import type { Language } from '../language.js'

/** The part of the country that a force serves. `london` is in England. */
export type Area = 'england' | 'wales' | 'london'

export type SupportLine = {
  name: string
  /** As it is printed; null: none known. */
  phone: string | null
  /** Without `https://`; null: none known. */
  web: string | null
  areas: readonly Area[]
  /** Whom it is for; `any`: after any crime. */
  offences: readonly OffenceCategory[] | 'any'
  /** Who helps and when, in sentences. */
  about: Record<Language, string>
  /** The day on which somebody last read it at its source; null: nobody did, and it is not printed. */
  lastChecked: LocalDate | null
  /** Where it was read, and how far that is to be trusted. */
  source: string
}
