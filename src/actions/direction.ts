/** Languages that schools here have and that are written from the right. */
const fromTheRight = /^(ar|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i

/** @param language BCP 47 */
export const isFromTheRight = (language: string): boolean => fromTheRight.test(language)
