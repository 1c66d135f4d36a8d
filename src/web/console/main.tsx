import { showTab } from '../browser/frame.tsx'
import { Console } from './console.tsx'

void showTab(host => <Console host={host} />)
