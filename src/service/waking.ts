import type { Store } from './needs.ts'

type Listing = Pick<
  Store,
  | 'schedule'
  | 'judge'
  | 'saveLesson'
  | 'addAsks'
  | 'addDelivery'
  | 'writeMatter'
  | 'wantSubscription'
  | 'keepTexts'
  | 'takeKey'
  | 'act'
>

/** The same store; whatever puts something on the list of what is due wakes the loop that works on it. */
export const waking = (store: Store, wake: () => void): Store => ({ ...store, ...listing(store, wake) })

function listing(store: Store, wake: () => void): Listing {
  const listed = async <Written>(writing: Promise<Written>): Promise<Written> => {
    const written = await writing
    wake()
    return written
  }
  return {
    schedule: (...due) => listed(store.schedule(...due)),
    judge: (...asked) => listed(store.judge(...asked)),
    saveLesson: (...lesson) => listed(store.saveLesson(...lesson)),
    addAsks: (...asks) => listed(store.addAsks(...asks)),
    addDelivery: (...delivery) => listed(store.addDelivery(...delivery)),
    writeMatter: matter => listed(store.writeMatter(matter)),
    wantSubscription: (...wanted) => listed(store.wantSubscription(...wanted)),
    // Of most messages nothing is kept, and so nothing is put on the list.
    keepTexts: (lesson, texts, at) => (texts.length ? listed(store.keepTexts(lesson, texts, at)) : Promise.resolve()),
    takeKey: (...key) => listed(store.takeKey(...key)),
    act: act => listed(store.act(act)),
  }
}
