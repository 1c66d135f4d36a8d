/** What somebody is called on a page. */
export const nameOf = ({ name }: { readonly name: string | null }): string =>
  name ?? 'somebody whom the directory does not name'
