import { expect, test } from '@jest/globals'
import { plainText } from './plain-text.ts'

test.each([
  ['<p>hello</p>', 'hello'],
  ['<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
  ['a &lt;b&gt; &amp;amp; &#39;c&#39; &#x1F600;&nbsp;d', "a <b> &amp; 'c' 😀 d"],
  ['<attachment id="1"></attachment>look', 'look'],
  ['&unknown; &#0; &#x7fffffff;', '&unknown; &#0; &#x7fffffff;'],
  ['text without any', 'text without any'],
  ['', ''],
])('%s reads: %s', (html, text) => expect(plainText(html)).toBe(text))
