// Why: several of one kind are asked for by naming each, and never all of them.

/** `?id=a&id=b`, each once; null: none, too many, or what no id can be. */
export function readIds(asked: unknown, most: number): string[] | null {
  const ids: unknown[] = Array.isArray(asked) ? asked : [asked]
  const texts = ids.filter((id): id is string => typeof id === 'string' && id !== '' && !id.includes('\0'))
  return texts.length === ids.length && texts.length <= most ? [...new Set(texts)] : null
}
