// Why: an answer that its published description does not know, or that lacks what it requires, is found in whatever answer it stands.
type Described = { required?: string[]; properties?: Record<string, Described>; items?: Described }

/** Pointers of members that are missing or not described. */
export function strangers(value: unknown, described: Described, pointer: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => strangers(one, described.items ?? {}, `${pointer}/${index}`))
  const { properties, required = [] } = described
  if (!properties || typeof value !== 'object' || value === null) return []
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${pointer}/${name}`)
  return [...missing, ...Object.entries(value).flatMap(([name, member]) => (properties[name] ? strangers(member, properties[name], `${pointer}/${name}`) : [`${pointer}/${name}`]))]
}
