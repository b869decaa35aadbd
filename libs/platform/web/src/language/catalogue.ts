// Why: Welsh is no afterthought: a wording has both languages or it does not compile, and one that is missing fails loudly and not in silence.

export type Language = 'en' | 'cy'
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>
/** `text` as it is, or `words`: a key, with its facts. `lang`: what its text is in, whatever the page is in. */
export type Said = { text?: string | number; words?: string; facts?: Facts; lang?: Language }
export type Facts = Readonly<Record<string, string | number | Said>>
/** `{name}` in a wording is taken from `facts`. Throws for a key or a fact that is not there. */
export type Say = (key: string, facts?: Facts) => string

export function sayIn(catalogue: Catalogue, language: Language): Say {
  const said = (fact: Facts[string]): string => {
    // What a template has put together itself comes as a string object.
    if (typeof fact !== 'object' || fact instanceof String) return String(fact)
    return fact.words === undefined ? String(fact.text ?? '') : say(fact.words, fact.facts)
  }
  const say: Say = (key, facts = {}) => {
    const wording = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    if (!wording) throw new Error(`there is no wording ${key}`)
    return wording[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
      if (fact === undefined) throw new Error(`the wording ${key} needs ${name}`)
      return said(fact)
    })
  }
  return say
}

/** What was asked for in the address, else what was kept, else English. */
export function languageOf(asked: unknown, kept: unknown): Language {
  return [asked, kept].find((one): one is Language => one === 'en' || one === 'cy') ?? 'en'
}
