/** Styles that the builder takes out of the page's code. */
declare module '*.css'
