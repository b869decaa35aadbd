// Why: who may join the Victim Contact Scheme must hear of it with the sentence (Right 11).

/** The scheme is for certain crimes with a sentence of a year or more. */
const MONTHS = 12

export const isForContactScheme = ({ specifiedOffence, custodyMonths }: { specifiedOffence: boolean; custodyMonths: number | null }): boolean =>
  specifiedOffence && custodyMonths !== null && custodyMonths >= MONTHS
