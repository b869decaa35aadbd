// Why: each call of this service is described in the same few words: what it takes, what it answers, and every fault that it may have.
export type Answers = Record<string, string>

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
export const json = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } })
export const inQuery = (name: string, description: string, schema: object = { type: 'string' }) => ({ name, in: 'query', required: false, description, schema })
export const body = (name: string) => ({ required: true, content: { 'application/json': { schema: ref(name) } } })

export const SECURED: Answers = { '401': 'no token, or one that is not good', '403': 'the token lacks the scope' }
export const WITH_BODY: Answers = { '400': 'every fault of shape, by JSON pointer', '413': 'over 1 MiB', '415': 'not application/json' }

export const faults = (answers: Answers) => Object.fromEntries(Object.entries(answers).map(([status, description]) => [status, problem(description)]))
/** Any one of them. */
export const scope = (...names: [string, ...string[]]) => names.map((name) => ({ bearer: [name] }))
