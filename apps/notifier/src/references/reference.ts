// Why: each message carries a short reference that says nothing by itself, by which anybody can ask whether it is really from us.

/** Of a notification, by its id: `KI-3F2A91BC`. */
export const referenceOf = (notificationId: string): string => `KI-${notificationId.slice(0, 8).toUpperCase()}`

/** As it is read out or typed: in any case, with blanks, with or without its `KI-`. Undefined: not one. */
export function readReference(text: string): string | undefined {
  const [, digits] = /^(?:KI)?([0-9A-F]{8})$/.exec(text.toUpperCase().replace(/[\s-]/g, '')) ?? []
  return digits && `KI-${digits}`
}

/** The first and the last notification id that may have this reference. */
export function idsUnder(reference: string): { first: string; last: string } {
  const digits = reference.slice(3).toLowerCase()
  return { first: `${digits}-0000-0000-0000-000000000000`, last: `${digits}-ffff-ffff-ffff-ffffffffffff` }
}
