import { tearDown } from './place.ts'

/** Ends what `setup.ts` began. */
export default tearDown
