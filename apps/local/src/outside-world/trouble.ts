// Why: a provider errs by chance as well as by number. Whoever starts the outside world may say of each message whether this time it does.

/** `refuses`: not taken, and said so (429, 451). `fails`: not taken, and nobody can tell (500, hangs up). `loses`: taken, and nobody can tell. */
export const TROUBLES = ['refuses', 'fails', 'loses'] as const
export type Trouble = (typeof TROUBLES)[number]
/** Asked once for each message that is handed over; null: nothing goes wrong. */
export type NextTrouble = () => Trouble | null

export const NO_TROUBLE: NextTrouble = () => null
