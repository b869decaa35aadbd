// Why: the core has no crypto and no keys; the shell says whether a signature is one, and the words for it are the same everywhere.

/** Null: `signature` (base64url) is that of `text` (UTF-8) by the key with that id; else why not. */
export type SignatureCheck = (keyId: string, text: string, signature: string) => string | null

export const NOT_SIGNED = 'the signature is not that of its content'
export const unknownKey = (keyId: string): string => `it is signed with a key that is not known here: ${keyId}`
