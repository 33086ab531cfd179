/** What reports have to know of a channel, also of one that is switched off by now. */
export interface ChannelFacts {
  /** What people call it. */
  title: string
  /** Whether it can tell that a citizen opened a link. On most platforms only the platform knows. */
  tellsLinks: boolean
}

/** By the name of the channel. */
export type AllChannelFacts = Readonly<Partial<Record<string, ChannelFacts>>>
