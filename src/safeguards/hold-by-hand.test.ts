import { describeByHand } from '../../test/support/by-hand.ts'
import { holdByHand } from './hold-by-hand.ts'

describeByHand(holdByHand, 'hold', 'removal')
