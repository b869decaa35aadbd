// Why: Welsh is no afterthought: a wording has both languages or it does not compile, and one that is missing fails loudly and not in silence.

export type Language = 'en' | 'cy'
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>
/** `{name}` in a wording is taken from `facts`. Throws for a key or a fact that is not there. */
export type Say = (key: string, facts?: Readonly<Record<string, string | number>>) => string

export function sayIn(catalogue: Catalogue, language: Language): Say {
  return (key, facts = {}) => {
    const wording = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    if (!wording) throw new Error(`there is no wording ${key}`)
    return wording[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
      if (fact === undefined) throw new Error(`the wording ${key} needs ${name}`)
      return String(fact)
    })
  }
}

/** What was asked for in the address, else what was kept, else English. */
export function languageOf(asked: unknown, kept: unknown): Language {
  return [asked, kept].find((one): one is Language => one === 'en' || one === 'cy') ?? 'en'
}
