import { checkConfig } from '../../config/config.ts'
import type { Env } from '../../config/env.ts'
import { policiesIn } from '../policy-file.ts'
import { steps } from './steps.ts'

/**
 * Prints, in order, what an administrator has to do, with this tenant's ids. It does none of it. The secret need not be there
 * yet: the second step makes it.
 */
export function setup(env: Env, print: (line: string) => void): void {
  const config = checkConfig({ MicrosoftAppPassword: 'made by the second step', ...env })
  const all = steps({ config, schools: policiesIn(config.policyDir).map(({ policy }) => policy) })
  print(
    '# In one window of PowerShell 7, from the first line to the last: later lines use what earlier ones found. Once before:',
  )
  print(
    '# Install-Module Microsoft.Graph, Microsoft.Graph.Beta, ExchangeOnlineManagement, MicrosoftTeams -Scope CurrentUser',
  )
  print('')
  all.forEach(({ title, where, lines }, index) => {
    print(`# ${index + 1}. ${title}`)
    print(`# ${where}`)
    for (const line of lines) print(line)
    print('')
  })
  print('# Then: npx chaperone doctor')
}
