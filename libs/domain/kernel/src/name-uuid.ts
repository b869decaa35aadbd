// Why: an id that is made of what it stands for is the same after every replay, so nothing can be made twice.
import { v5 } from 'uuid'

const NAMESPACE = v5('kept-informed', v5.URL)

/** UUIDv5 (RFC 9562 section 5.5) of the parts; parts are joined so that no two lists give the same name. */
export const nameUuid = (...parts: (string | number)[]): string => v5(JSON.stringify(parts), NAMESPACE)
