import { defineConfig } from 'drizzle-kit';

// drizzle-kit demands a default export.
export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './server/db/schema/*.ts',
  out: './migrations',
});
