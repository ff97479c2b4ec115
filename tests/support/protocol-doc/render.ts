import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { problemWords } from '#server/http/problem.ts';
import type { CommandType } from '#shared/conference/index.ts';
import { creationFormSchema, eventSchema, permissions, personCommandSchema } from '#shared/conference/index.ts';
import { refusalWords } from '#shared/kernel/index.ts';
import { commandMessageSchema, helloSchema, mediaRequestSchema } from '#shared/protocol/index.ts';
import { fieldsOf, shapeOf } from './shapes.ts';

const pictureSources = [
  'conference/state.ts',
  'roster/state.ts',
  'agenda/state.ts',
  'floor/state.ts',
  'stage/state.ts',
];
const BEGIN = '<!-- generated: begin -->';
const END = '<!-- generated: end -->';

/** Where the description of the wire stands. */
export const protocolDocPath = fileURLToPath(new URL('../../../docs/protocol.md', import.meta.url));

/** The whole text with its generated part made anew from the schemas. */
export function renderProtocolDoc(present: string): string {
  const [before] = present.split(BEGIN);
  return `${(before ?? '').trimEnd()}\n\n${BEGIN}\n\n${generated()}\n\n${END}\n`;
}

function generated(): string {
  return [
    '## Reference',
    'Made from the schemas by `npm run docs`. Notation: `text 1–300` is a string of that many characters, `id` matches' +
      ' `[A-Za-z0-9_.~-]{1,64}`, instants and durations are whole milliseconds, `[x]` is a list. Every object is strict:' +
      ' a key that is not listed is refused.',
    '### Messages: what each side sends',
    source('protocol/limits.ts'),
    source('protocol/messages.ts'),
    `\`hello\`: ${code(shapeOf(helloSchema))}`,
    `\`command\`: \`{ commandId: id, command }\`; \`command\` is one of the commands below.`,
    '### Commands',
    table(['type', 'fields', 'who may, for all sites', 'for the own site', 'with the own device'], commandRows()),
    '### Events',
    'As they arrive in `events` of envelopes and answers: `{ version, at, actor, actingAs, event }`.',
    table(['type', 'fields'], eventRows()),
    '### The picture',
    'A snapshot is a `ConferenceState`. What each event changes in it follows from its name and fields; the rules stand' +
      ' in `shared/SPEC.md`.',
    ...pictureSources.map(source),
    '### Refusal codes',
    'A refusal is `{ code, params? }`; `{name}` in the words stands for the parameter of that name.',
    table(['code', 'tiếng Việt', 'English'], refusalRows()),
    '### Error codes of routes',
    'In `error.code` of an HTTP answer, beside the refusal codes above.',
    table(['code', 'tiếng Việt', 'English'], routeErrorRows()),
    '### Media signalling',
    source('protocol/media.ts'),
    table(['type', 'fields'], rowsOf(mediaRequestSchema.options)),
    '### Body of POST /api/conferences',
    code(shapeOf(creationFormSchema)),
    `The message of a command as a whole is at most 64 kB; ${Object.keys(commandMessageSchema.shape).join(' and ')} are required.`,
  ].join('\n\n');
}

function commandRows(): string[][] {
  return personCommandSchema.options.map((option) => {
    const type = option.shape.type.value satisfies CommandType;
    const { any, ownSite = [], ownDevice = [] } = permissions[type];
    return [code(type), fieldText(option), any.join(', '), ownSite.join(', '), ownDevice.join(', ')];
  });
}

function eventRows(): string[][] {
  return eventSchema.options.map((option) => [code(option.shape.type.value), fieldText(option)]);
}

function rowsOf(options: readonly (z.ZodType & { shape: { type: { value: string } } })[]): string[][] {
  return options.map((option) => [code(option.shape.type.value), fieldText(option)]);
}

function fieldText(option: z.ZodType): string {
  return fieldsOf(option)
    .map(({ name, shape }) => `**${name}**: ${shape}`)
    .join('<br>');
}

function refusalRows(): string[][] {
  return Object.entries(refusalWords).map(([name, { vi, en }]) => [code(name), vi, en]);
}

function routeErrorRows(): string[][] {
  return Object.entries(problemWords).map(([name, { vi, en }]) => [code(name), vi, en]);
}

/** The types as they are written: comments and all. */
function source(name: string): string {
  const path = fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
  const text = readFileSync(path, 'utf8')
    .replace(/^import[^;]+;\n/gm, '')
    .trim();
  return `\`\`\`ts\n${text}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
