// Why: how much a message may say, and in which language, are the two questions that every text here answers separately.
import type { Contact, VictimDetails } from '@kept-informed/victim'

export type Language = VictimDetails['language']
export type Detail = Contact['detail']
