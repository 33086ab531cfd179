/** The longest body that any endpoint reads, in bytes. Longer ones are refused with 413. */
export const BODY_BYTES_MAX = 64 * 1024

/** The longest id that a client may give to its own message or user. */
export const CLIENT_ID_CHARACTERS_MAX = 128
