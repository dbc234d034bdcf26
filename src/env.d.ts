/** A script of the browser as one line of code, bundled and made small at build. */
declare module '*?bundled' {
  const code: string;
  export default code;
}
