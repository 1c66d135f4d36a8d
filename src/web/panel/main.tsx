import { showTab } from '../browser/frame.tsx'
import { Panel } from './panel.tsx'

void showTab(host => <Panel host={host} />)
