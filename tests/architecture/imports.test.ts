import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EVERY_PACKAGE_IS_LISTED, EVERY_TARGET_EXISTS, NO_CYCLES, rules, violationsIn } from './import-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function checkout(): Map<string, string> {
  const settings = readdirSync(root).filter((name) => name.endsWith('.config.ts'));
  const inFolders = ['shared', 'server', 'client', 'tests'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
  const files = [...settings, ...inFolders];
  const read = (file: string) => (/\.(ts|tsx|mjs)$/.test(file) ? readFileSync(join(root, file), 'utf8') : '');
  return new Map(files.map((file) => [file, read(file)]));
}

function listedPackages(): Set<string> {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
}

describe('who may import whom', () => {
  it('the checkout keeps to the table', () => {
    const sources = checkout();
    expect(sources.size).toBeGreaterThan(10);
    expect(violationsIn(sources, listedPackages())).toEqual([]);
  });
});

/** A file that must not be as it stands, by the rule that has to say so. Other files are what it imports. */
type Planted = { rule: string; files: Record<string, string> };

const planted: Planted[] = [
  { rule: 'shared imports nothing outside itself but zod', files: { 'shared/floor/a.ts': "import 'node:fs';" } },
  {
    rule: 'shared imports nothing outside itself but zod',
    files: { 'shared/floor/a.ts': "import type { Z } from 'react';" },
  },
  {
    rule: 'kernel stands below all modules',
    files: { 'shared/kernel/a.ts': "import type { B } from '../floor/index.ts';" },
  },
  {
    rule: 'a shared module sees of other modules their types only',
    files: { 'shared/floor/a.ts': "import { give, type Give } from '#shared/agenda/index.ts';" },
  },
  {
    rule: 'a shared module sees of other modules their types only',
    files: { 'shared/floor/a.ts': "export { give } from '../agenda/index.ts';" },
  },
  {
    rule: 'directives know the kernel alone',
    files: { 'shared/directives/a.ts': "import type { B } from '../agenda/index.ts';" },
  },
  {
    rule: "no import past a module's index.ts",
    files: { 'server/a.ts': "import type { F } from '#shared/floor/state.ts';" },
  },
  {
    rule: "no import past a module's index.ts",
    files: { 'shared/conference/a.ts': "export type F = import('../floor/state.ts').F;" },
  },
  {
    rule: "no import past a module's index.ts",
    files: { 'client/app/a.ts': "import '../stores/deep/b.ts';", 'client/stores/deep/index.ts': '' },
  },
  { rule: 'server sees shared and itself', files: { 'server/a.ts': "const a = await import('../client/b.ts');" } },
  { rule: 'client sees shared and itself', files: { 'client/a.ts': "import type { B } from '#server/b.ts';" } },
  { rule: 'client sees shared and itself', files: { 'client/a.ts': "import { B } from 'node:fs';" } },
  {
    rule: 'server/conference knows ports',
    files: { 'server/conference/host.ts': "import type { D } from '../db/open.ts';" },
  },
  { rule: 'ports are types', files: { 'server/ports/clock.ts': "import { now } from '#shared/kernel/index.ts';" } },
  { rule: 'set-up runs before anything is installed', files: { 'server/setup/a.mjs': "import { z } from 'zod';" } },
  { rule: 'nothing depends on set-up', files: { 'server/main.ts': "import './setup/paths.mjs';" } },
  { rule: 'nobody imports the composition root', files: { 'server/http/a.ts': "import { app } from '../app.ts';" } },
  { rule: 'features stand apart', files: { 'client/features/chair/A.tsx': "import { B } from '../wall/B.tsx';" } },
  {
    rule: 'features reach state through bindings',
    files: { 'client/features/chair/A.tsx': "import '../../stores/replica.ts';" },
  },
  { rule: 'ui is looks only', files: { 'client/ui/A.tsx': "import { use } from '../bindings/use-floor.ts';" } },
  { rule: 'i18n is words only', files: { 'client/i18n/vi.ts': "import '../stores/replica.ts';" } },
  { rule: 'bindings do not know features', files: { 'client/bindings/a.ts': "import '../features/chair/A.tsx';" } },
  { rule: 'stores are facts, without React', files: { 'client/stores/a.ts': "import { useState } from 'react';" } },
  {
    rule: 'connection, media and slides know neither React nor what shows them',
    files: { 'client/media/a.ts': "import { useEffect } from 'react';" },
  },
  {
    rule: 'fastify only in its home',
    files: { 'server/realtime/a.ts': "import type { FastifyInstance } from 'fastify';" },
  },
  { rule: 'fastify only in its home', files: { 'server/app.ts': "import cookie from '@fastify/cookie';" } },
  { rule: 'socket.io only in its home', files: { 'server/http/a.ts': "import { Server } from 'socket.io';" } },
  { rule: 'ECharts only in its home', files: { 'client/features/chair/A.tsx': "import { use } from 'echarts/core';" } },
  { rule: 'mediasoup only in its home', files: { 'server/media/a.ts': "import type { types } from 'mediasoup';" } },
  {
    rule: 'mediasoup only in its home',
    files: { 'server/media/a.ts': "import type { Worker } from 'mediasoup/types';" },
  },
  {
    rule: 'SQLite and drizzle only in its home',
    files: { 'server/accounts/a.ts': "import { eq } from 'drizzle-orm/sqlite-core';" },
  },
  { rule: 'argon2 only in its home', files: { 'server/http/a.ts': "import { hash } from '@node-rs/argon2';" } },
  { rule: 'Yjs only in its home', files: { 'server/realtime/a.ts': "import * as Y from 'yjs';" } },
  { rule: 'the Hocuspocus server only in its home', files: { 'server/http/a.ts': "import '@hocuspocus/server';" } },
  { rule: 'the editor only in its home', files: { 'client/features/chair/a.ts': "import '@tiptap/core';" } },
  { rule: 'document formats only in its home', files: { 'server/http/a.ts': "import 'docx';" } },
  {
    rule: 'socket.io-client only in its home',
    files: { 'client/bindings/a.ts': "import { io } from 'socket.io-client';" },
  },
  {
    rule: 'mediasoup-client only in its home',
    files: { 'client/bindings/a.ts': "import { Device } from 'mediasoup-client';" },
  },
  {
    rule: 'PDF pages only in its home',
    files: { 'client/bindings/a.ts': "import { getDocument } from 'pdfjs-dist';" },
  },
  { rule: 'zustand only in its home', files: { 'client/features/chair/a.ts': "import { create } from 'zustand';" } },
  { rule: 'React only in its home', files: { 'client/connection/a.ts': "import { useState } from 'react';" } },
  {
    rule: 'only the composition root of server builds collaborators',
    files: { 'server/http/a.ts': "import { openDatabase } from '../db/open.ts'; openDatabase();" },
  },
  {
    rule: 'only the composition root of server builds collaborators',
    files: { 'server/http/a.ts': "import { Host } from '../conference/host.ts'; new Host();" },
  },
  {
    rule: 'only the composition root of client builds collaborators',
    files: { 'client/bindings/a.ts': "import { createConnection } from '../connection/socket.ts';" },
  },
  { rule: NO_CYCLES, files: { 'server/db/a.ts': "import './b.ts';", 'server/db/b.ts': "export { a } from './a.ts';" } },
  {
    rule: NO_CYCLES,
    files: { 'server/db/a.ts': "await import('./b.ts');", 'server/db/b.ts': "new URL('./a.ts', import.meta.url);" },
  },
  { rule: EVERY_TARGET_EXISTS, files: { 'server/db/a.ts': "import './gone.ts';" } },
  { rule: EVERY_PACKAGE_IS_LISTED, files: { 'server/db/a.ts': "import 'left-pad';" } },
];

const brokenBy = (files: Record<string, string>) =>
  violationsIn(new Map(Object.entries(files)), new Set(['zod'])).map((violation) => violation.rule);

describe('the table finds what is planted', () => {
  it.each(planted.map((plant) => [plant.rule, plant] as const))('%s', (rule, { files }) => {
    expect(brokenBy(files)).toContain(rule);
  });

  it('every rule has a planted violation', () => {
    const proven = new Set(planted.map((plant) => plant.rule));
    expect(rules.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual([]);
  });

  it('what is allowed is left alone', () => {
    const files = {
      'shared/kernel/index.ts': 'export type Id = string;',
      'shared/agenda/index.ts': "import { z } from 'zod'; export type Item = { id: string };",
      'shared/floor/state.ts': "import type { Item } from '#shared/agenda/index.ts'; export type F = Item;",
      'shared/directives/index.ts': 'export const split = 1;',
      'shared/floor/split.ts': "import { split } from '#shared/directives/index.ts'; export const s = split;",
      'shared/floor/index.ts': "export type { F } from './state.ts';",
      'server/ports/clock.ts': "import type { Id } from '#shared/kernel/index.ts';",
      'server/conference/a.ts':
        "import type { F } from '#shared/floor/index.ts'; import type { Id } from '../ports/clock.ts';",
      'server/db/a.ts': "import type { B } from './b.ts';",
      'server/db/b.ts': "import { a } from './a.ts';",
    };
    expect(brokenBy(files)).toEqual([]);
  });
});
