import { type ServedRelease } from '../search/served-release'

/** A release as far as its content goes, without the index over it. */
export type Released = Pick<ServedRelease, 'number' | 'hash' | 'content'>
