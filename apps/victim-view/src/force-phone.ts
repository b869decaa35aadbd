// Why: whoever cannot go on must be told whom to call; the number is the force's.
export const FORCE_PHONE = Symbol('force phone')
