import { maskPersonalData, type PersonalDataKind } from '../../text/personal-data'

/** An office's own number or address may be told; nobody's papers may. */
const MAY_BE_SENT: PersonalDataKind[] = ['phone', 'email']

/** What stands in an officer's words and must not be stored with the conversation. */
export function wordsNotSent(text: string): PersonalDataKind[] {
  return maskPersonalData(text).found.filter((kind) => !MAY_BE_SENT.includes(kind))
}
