// Why: the one hash of the chain, in one place.
import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256 of the text in UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
