/** Answers in the order of their questions, whichever of them is the quicker. */
export type InOrder = {
  /** @returns the answer; undefined where a newer question has been answered before, or this one is not asked any more. */
  readonly take: <Answer>(question: Promise<Answer>) => Promise<Answer | undefined>
  /** Nothing that has been asked is of interest any more. */
  readonly forget: () => void
}

/**
 * What is asked again while the last answer is still on its way may be answered in any order: the timetable of today must not
 * come after that of the day just chosen, and stay. An answer that is late because everything is slow is taken all the same.
 */
export function inOrder(): InOrder {
  let asked = 0
  let taken = 0
  return {
    async take(question) {
      asked += 1
      const mine = asked
      const answer = await question
      if (mine <= taken) return undefined
      taken = mine
      return answer
    },
    forget() {
      taken = asked
    },
  }
}
