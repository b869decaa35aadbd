// Why: what every part of the description is made of, in one place.

export const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
export const query = (name: string, schema: object, description: string) => ({ name, in: 'query', required: false, schema, description })
export const instant = { type: 'string', format: 'date-time' }
export const nullable = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more })
export const object = (properties: Record<string, object>, optional: string[] = []) => ({ type: 'object', required: Object.keys(properties).filter((name) => !optional.includes(name)), properties })
export const refusedWithout = (scope: string) => ({ '401': problem('No good access token'), '403': problem(`The token lacks the scope ${scope}`) })
export const refused = refusedWithout('timeline:read')
