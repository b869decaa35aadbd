// Why: what was done is proven by the subject of who did it; people know each other by name. Both are said: of who never signed in here only the subject.
export type People = ReadonlyMap<string, string>

/** `Olwen Parry (op-1)`. */
export const personText = (people: People, subject: string): string => {
  const name = people.get(subject)
  return name === undefined ? subject : `${name} (${subject})`
}
