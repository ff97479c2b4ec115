import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** One import, re-export, dynamic import, import type or worker address of a file. */
export type Link = {
  from: string;
  /** A path from the checkout (`server/app.ts`), a package (`npm:zod`) or a part of Node (`node:fs`). */
  to: string;
  /** Nothing of it is there any more when the program runs. */
  typeOnly: boolean;
  /** The names as the other side exports them; `*` for all of it. */
  names: readonly string[];
};

/** Source by path from the checkout. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Reads all links of all sources.
 * @throws {Error} naming the file that does not parse
 */
export function linksOf(sources: Sources): Link[] {
  return [...sources]
    .filter(([file]) => /\.(ts|tsx|mjs)$/.test(file))
    .flatMap(([file, source]) => linksOfFile(file, source));
}

function linksOfFile(file: string, source: string): Link[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const link = (specifier: string, typeOnly: boolean, names: readonly string[]): Link => ({
    from: file,
    to: resolve(file, specifier),
    typeOnly,
    names,
  });
  const imports = module.staticImports.map(({ moduleRequest, entries }) =>
    link(moduleRequest.value, allTypes(entries), entries.map(exportedName)),
  );
  const reexports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap((entry) =>
      entry.moduleRequest ? [link(entry.moduleRequest.value, entry.isType, [exportedName(entry)])] : [],
    );
  return [...imports, ...reexports, ...addressed(program).map(({ to, typeOnly }) => link(to, typeOnly, ['*']))];
}

/** `import('x')` as a value or as a type, and files named by `new URL('x', import.meta.url)`, such as workers. */
function addressed(program: ESTree.Program): { to: string; typeOnly: boolean }[] {
  const found: { to: string; typeOnly: boolean }[] = [];
  const add = (node: ESTree.Node | undefined, typeOnly: boolean) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push({ to: node.value, typeOnly });
  };
  new Visitor({
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    NewExpression: ({ callee, arguments: [file, base] }) => {
      const besides = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
      const named = file?.type === 'Literal' && /\.[cm]?tsx?$/.test(String(file.value));
      if (callee.type === 'Identifier' && callee.name === 'URL' && besides && named) add(file, false);
    },
  }).visit(program);
  return found;
}

function allTypes(entries: readonly { isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType);
}

function exportedName({ importName }: { importName: { kind: string; name: string | null } }): string {
  if (importName.kind === 'Default') return 'default';
  return importName.name ?? '*';
}

function resolve(from: string, specifier: string): string {
  const path = specifier.split('?')[0] ?? '';
  if (path.startsWith('#')) return posix.normalize(path.slice(1));
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  if (path.startsWith('node:')) return path;
  return `npm:${path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')}`;
}

/** Every cycle of values among the links, each named once by the files on it. */
export function cyclesOf(links: readonly Link[]): string[][] {
  const next = Map.groupBy(
    links.filter((link) => !link.typeOnly),
    (link) => link.from,
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const link of next.get(file) ?? []) visit(link.to);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return cycles;
}
