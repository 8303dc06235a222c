/** An element of a page's head beside its title and description. */
export type HeadTag =
  | { readonly tag: 'link'; readonly rel: 'canonical'; readonly href: string }
  | { readonly tag: 'link'; readonly rel: 'alternate'; readonly href: string; readonly hreflang: string }
  /** A property of Open Graph (`og:…`), or a name as HTML has them. */
  | { readonly tag: 'meta'; readonly name: string; readonly content: string }
  /** What the page is about, in the words of schema.org. */
  | { readonly tag: 'json-ld'; readonly data: object };
