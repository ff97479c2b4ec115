import { posix } from 'node:path';
import { cyclesOf, type Link, linksOf, type Sources } from './import-graph.ts';

/** One line of the table of who may import whom. */
export type Rule = {
  name: string;
  /** The importing files that it concerns. */
  from: RegExp;
  /** Whether one link of such a file is allowed; `match` is what `from` found in the importing file's path. */
  allows(link: Link, match: RegExpExecArray, sources: Sources): boolean;
};

export type Violation = { rule: string; where: string };

const PRODUCT = /^(shared|server|client)\//;

const only =
  (pattern: RegExp) =>
  ({ to }: Link): boolean =>
    pattern.test(to);

const never =
  (pattern: RegExp) =>
  ({ to }: Link): boolean =>
    !pattern.test(to);

function technology(name: string, packages: RegExp, home: RegExp): Rule {
  return {
    name: `${name} only in its home`,
    from: PRODUCT,
    allows: ({ from, to }) => !to.startsWith('npm:') || !packages.test(to.slice('npm:'.length)) || home.test(from),
  };
}

/** `server/media` of `server/media/worker/x.ts`, and `server` of `server/app.ts`. */
function folder(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/');
}

/** Rules without a state of their own, that other modules of shared/ may use like the kernel. */
const LIBRARIES = /^shared\/(kernel|directives)\//;

const BUILDS = /^(create|open|start)[A-Z]/;

/** Values that build a collaborator: by their name, or because the importing file writes `new` before them. */
function builds(link: Link, sources: Sources): boolean {
  const source = sources.get(link.from) ?? '';
  const constructed = (name: string) => /^[A-Z]/.test(name) && new RegExp(`\\bnew ${name}\\b`).test(source);
  // An error or a refusal is thrown by whoever meets it; it is no collaborator.
  return link.names.some((name) => BUILDS.test(name) || (constructed(name) && !/(Error|Refused|Refusal)$/.test(name)));
}

function buildsOnlyAt(side: string, root: RegExp): Rule {
  return {
    name: `only the composition root of ${side} builds collaborators`,
    from: new RegExp(`^${side}/(?!setup/)`),
    allows: (link, _match, sources) =>
      root.test(link.from) ||
      link.typeOnly ||
      !link.to.startsWith(`${side}/`) ||
      folder(link.from) === folder(link.to) ||
      !builds(link, sources),
  };
}

function seesIndexOnly({ from, to }: Link, sources: Sources): boolean {
  for (let dir = posix.dirname(to); dir.includes('/'); dir = posix.dirname(dir)) {
    const guarded = sources.has(`${dir}/index.ts`) || /^shared\/[^/]+$/.test(dir);
    if (guarded && !from.startsWith(`${dir}/`) && to !== `${dir}/index.ts`) return false;
  }
  return true;
}

const layers: Rule[] = [
  { name: 'shared imports nothing outside itself but zod', from: /^shared\//, allows: only(/^(shared\/|npm:zod$)/) },
  { name: 'kernel stands below all modules', from: /^shared\/kernel\//, allows: only(/^(shared\/kernel\/|npm:)/) },
  {
    name: 'a shared module sees of other modules their types only',
    from: /^shared\/(?!conference\/|protocol\/)([^/]+)\//,
    allows: ({ to, typeOnly }, [, own]) =>
      typeOnly || !to.startsWith('shared/') || to.startsWith(`shared/${own}/`) || LIBRARIES.test(to),
  },
  {
    name: 'directives know the kernel alone',
    from: /^shared\/directives\//,
    allows: only(/^(shared\/(directives|kernel)\/|npm:)/),
  },
  {
    name: "no import past a module's index.ts",
    from: PRODUCT,
    allows: (link, _match, sources) => seesIndexOnly(link, sources),
  },
  { name: 'server sees shared and itself', from: /^server\//, allows: only(/^(server\/|shared\/|npm:|node:)/) },
  { name: 'client sees shared and itself', from: /^client\//, allows: only(/^(client\/|shared\/|npm:)/) },
  {
    name: 'server/conference knows ports',
    from: /^server\/conference\//,
    allows: only(/^(shared|server\/ports|server\/conference)\//),
  },
  {
    name: 'ports are types',
    from: /^server\/ports\//,
    allows: ({ to, typeOnly }) => typeOnly && /^(shared|server\/ports)\//.test(to),
  },
  {
    name: 'set-up runs before anything is installed',
    from: /^server\/setup\//,
    allows: only(/^(node:|server\/setup\/)/),
  },
  { name: 'nothing depends on set-up', from: /^server\/(?!setup\/)/, allows: never(/^server\/setup\//) },
  {
    name: 'nobody imports the composition root',
    from: /^server\/(?!main\.ts$|admin\.ts$)/,
    allows: never(/^server\/(app|main|admin)\.ts$/),
  },
];

const clientLayers: Rule[] = [
  {
    name: 'features stand apart',
    from: /^client\/features\/([^/]+)\//,
    allows: ({ to }, [, own]) => !to.startsWith('client/features/') || to.startsWith(`client/features/${own}/`),
  },
  {
    name: 'features reach state through bindings',
    from: /^client\/features\//,
    allows: ({ to }) => !to.startsWith('client/') || /^client\/(features|bindings|ui|i18n)\//.test(to),
  },
  { name: 'ui is looks only', from: /^client\/ui\//, allows: only(/^(client\/(ui|i18n)\/|shared\/|npm:)/) },
  { name: 'i18n is words only', from: /^client\/i18n\//, allows: only(/^(client\/i18n\/|shared\/|npm:)/) },
  { name: 'bindings do not know features', from: /^client\/bindings\//, allows: never(/^client\/(features|app|ui)\//) },
  {
    name: 'stores are facts, without React',
    from: /^client\/stores\//,
    allows: ({ to }) => /^(client\/stores\/|shared\/|npm:)/.test(to) && !/^npm:(react|@mantine\/|wouter)/.test(to),
  },
  {
    name: 'connection, media and slides know neither React nor what shows them',
    from: /^client\/(connection|media|slides)\//,
    allows: never(/^(client\/(app|bindings|features|ui)\/|npm:(react|@mantine\/|wouter))/),
  },
];

const technologies: Rule[] = [
  technology('fastify', /^(fastify($|-)|@fastify\/)/, /^server\/http\//),
  technology('socket.io', /^socket\.io$/, /^server\/realtime\//),
  technology('mediasoup', /^mediasoup$/, /^server\/media\/mediasoup\//),
  technology('SQLite and drizzle', /^(better-sqlite3|drizzle-orm)$/, /^server\/db\//),
  technology('argon2', /^@node-rs\/argon2$/, /^server\/accounts\//),
  technology('Yjs', /^(yjs|y-protocols|y-indexeddb)$/, /^(server\/collab|client\/features\/minutes)\//),
  technology('the Hocuspocus server', /^(@hocuspocus\/server|ws)$/, /^server\/collab\//),
  technology('the editor', /^(@tiptap\/|@hocuspocus\/provider$|@mantine\/tiptap$)/, /^client\/features\/minutes\//),
  technology('document formats', /^(docx|pdfmake|fontkit|exceljs|@cj-tech-master\/excelts)$/, /^server\/documents\//),
  technology('socket.io-client', /^socket\.io-client$/, /^client\/connection\//),
  technology('mediasoup-client', /^mediasoup-client$/, /^client\/media\//),
  technology('ECharts', /^echarts(\/|$)/, /^client\/ui\/figures\//),
  technology('PDF pages', /^pdfjs-dist$/, /^client\/slides\//),
  technology('zustand', /^zustand$/, /^client\/(stores|bindings)\//),
  technology(
    'React',
    /^(react($|-)|@mantine\/|@tabler\/|@dnd-kit\/|wouter$)/,
    /^client\/(app|bindings|features|ui|i18n)\//,
  ),
];

export const rules: readonly Rule[] = [
  ...layers,
  ...clientLayers,
  ...technologies,
  buildsOnlyAt('server', /^server\/(app|main|admin)\.ts$/),
  buildsOnlyAt('client', /^client\/(app\/|main\.tsx?$)/),
];

export const NO_CYCLES = 'no cycles';
export const EVERY_TARGET_EXISTS = 'every imported file is there';
export const EVERY_PACKAGE_IS_LISTED = 'every package is listed in package.json';

/**
 * Finds everything that the table does not allow.
 * @param sources every file of the checkout that may import or be imported, scripts or not
 * @param packages the names that package.json lists
 */
export function violationsIn(sources: Sources, packages: ReadonlySet<string>): Violation[] {
  const links = linksOf(sources);
  const cycles = cyclesOf(links).map((files) => ({ rule: NO_CYCLES, where: [...files, files[0]].join(' → ') }));
  const all = [...links.flatMap((link) => violationsOf(link, sources, packages)), ...cycles];
  // A file that takes several names from one place breaks the rule once.
  return [...new Map(all.map((violation) => [`${violation.rule} ${violation.where}`, violation])).values()];
}

function violationsOf(link: Link, sources: Sources, packages: ReadonlySet<string>): Violation[] {
  const where = `${link.from} → ${link.to}`;
  const broken = rules.filter((rule) => {
    const match = rule.from.exec(link.from);
    return match !== null && !rule.allows(link, match, sources);
  });
  const dangling = /^(npm|node):/.test(link.to)
    ? []
    : sources.has(link.to)
      ? []
      : [{ rule: EVERY_TARGET_EXISTS, where }];
  const unlisted =
    link.to.startsWith('npm:') && !packages.has(link.to.slice('npm:'.length))
      ? [{ rule: EVERY_PACKAGE_IS_LISTED, where }]
      : [];
  return [...broken.map((rule) => ({ rule: rule.name, where })), ...dangling, ...unlisted];
}
