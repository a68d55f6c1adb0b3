/** So many pages are visited of those whose addresses differ in an id or a month alone: they are one page. */
const ALIKE = 3;

const shapeOf = (path: string) => path.replace(/[0-9a-f-]{36}/g, "*").replace(/\d{4}-\d{2}/g, "*");

/** What is not a page of the two: files, what is read without signing in, and signing in. */
const isOutside = (path: string) =>
  /\.\w+$|^\/(api|_next|sign-in|sign-up|join|link|safe|help|privacy|offline|mail)?$|^\/(api|_next|link)\//.test(path);

/** Visits every page of the two that a link leads to, from these on. Answers the shapes of their addresses. */
export async function walk(from: string[], visit: (path: string) => Promise<string[]>) {
  const been = new Map<string, number>();
  const queue = [...from];
  for (const path of queue) {
    const shape = shapeOf(path);
    if ((been.get(shape) ?? 0) >= ALIKE) continue;
    been.set(shape, (been.get(shape) ?? 0) + 1);
    for (const link of await visit(path)) if (!queue.includes(link) && !isOutside(link)) queue.push(link);
  }
  return [...been.keys()];
}
