/** Files that esbuild turns into text. */
declare module "*.py" {
  const text: string;
  export default text;
}
