// Why: a switch over a union must fail to compile when a member is added, and be loud if data ever lies.

export function assertNever(value: never): never {
  throw new Error(`a case that cannot be: ${JSON.stringify(value)}`)
}
