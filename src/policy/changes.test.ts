import { describe, expect, test } from '@jest/globals'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { policyWith } from '../../test/support/policy.ts'
import { changesOf } from './changes.ts'

