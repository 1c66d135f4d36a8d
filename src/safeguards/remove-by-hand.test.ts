import { describeByHand } from '../../test/support/by-hand.ts'
import { removeByHand } from './remove-by-hand.ts'

describeByHand(removeByHand, 'removal', 'hold')
