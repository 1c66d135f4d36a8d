/** A change of a row that is not there is a mistake of ours, and would otherwise be lost in silence. */
export function mustBeThere({ numUpdatedRows }: { readonly numUpdatedRows: bigint }, what: string, id: string): void {
  if (numUpdatedRows === 0n) throw new Error(`There is no ${what} ${id} to change`)
}
