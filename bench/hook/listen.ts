export type Gl = WebGL2RenderingContext;
export type Arguments = readonly never[];
type Wrapped = Record<string, ((this: Gl, ...args: never[]) => unknown) | undefined>;

/** Runs in the page: has `before` called ahead of each call of a WebGL function, which where it gives `false` is left out. */
export function listen(name: string, before: (gl: Gl, args: Arguments) => unknown): void {
  const proto = WebGL2RenderingContext.prototype as unknown as Wrapped;
  const original = proto[name];
  if (!original) return;
  proto[name] = function (this: Gl, ...args: never[]) {
    return before(this, args) === false ? undefined : original.apply(this, args);
  };
}
