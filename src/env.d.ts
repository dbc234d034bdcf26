/** The repository that collects corrections, without a slash at the end; `REPO_URL` at build. */
declare const REPOSITORY: string | undefined;

/** A script of the browser as one line of code, bundled and made small at build. */
declare module '*?bundled' {
  const code: string;
  export default code;
}
