import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The shape that a schema accepts, in a notation that people read: `{ title: text 1–300, siteId: id }`. */
export function shapeOf(schema: z.ZodType): string {
  return shape(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));
}

/** Fields of an object schema without its `type`, one line each. */
export function fieldsOf(schema: z.ZodType): { name: string; shape: string }[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const required = new Set(json.required ?? []);
  return Object.entries(json.properties ?? {})
    .filter(([name]) => name !== 'type')
    .map(([name, field]) => ({ name: `${name}${required.has(name) ? '' : '?'}`, shape: shape(asSchema(field)) }));
}

function shape(schema: JsonSchema): string {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((each) => shape(asSchema(each))).join(' \\| ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' \\| ');
  switch (schema.type) {
    case 'object':
      return objectShape(schema);
    case 'array':
      return `[${shape(asSchema(schema.items))}]${range(schema.minItems, schema.maxItems)}`;
    case 'string':
      return textShape(schema);
    case 'integer':
    case 'number':
      return `${schema.type === 'integer' ? 'whole number' : 'number'}${numberRange(schema)}`;
    case undefined:
      return 'any';
    default:
      return String(schema.type);
  }
}

function objectShape(schema: JsonSchema): string {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${shape(asSchema(field))}`,
  );
  return `{ ${fields.join(', ')} }`;
}

const ID_PATTERN = '^[A-Za-z0-9_.~-]+$';

function textShape(schema: JsonSchema): string {
  if (schema.pattern === ID_PATTERN) return 'id';
  if (schema.pattern) return `text like \`${schema.pattern.replaceAll('|', '\\|')}\``;
  return `text${range(schema.minLength, schema.maxLength)}`;
}

function numberRange({ minimum, maximum }: JsonSchema): string {
  const unbounded = maximum === undefined || maximum >= 8_640_000_000_000_000;
  return range(minimum === undefined || minimum < -9e15 ? undefined : minimum, unbounded ? undefined : maximum);
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return '';
  if (max === undefined) return ` ≥ ${min}`;
  if (min === undefined) return ` ≤ ${max}`;
  return ` ${min}–${max}`;
}

function asSchema(schema: unknown): JsonSchema {
  // Parts of a JSON schema are schemas, or `true` for anything.
  return schema !== null && typeof schema === 'object' ? (schema as JsonSchema) : {};
}
