import type { MatterRow, MatterStore } from '../needs.ts'

/**
 * Every matter of the school, newest first, from just after `after`; whoever has seen enough stops asking.
 * @param batch rows read at a time: fewer where a page is soon full
 */
export async function* matterRowsOf(
  store: Pick<MatterStore, 'matterRows'>,
  after?: Pick<MatterRow, 'raisedAt' | 'id'>,
  batch = 1000,
): AsyncGenerator<MatterRow> {
  let rows = await store.matterRows(after, batch)
  while (rows.length) {
    yield* rows
    rows = rows.length < batch ? [] : await store.matterRows(rows.at(-1), batch)
  }
}
