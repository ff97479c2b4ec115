import type { Bench } from './bench.ts';
import { BenchServer } from './bench-server.ts';
import type { Figure } from './figures.ts';

const STARTS = 5;

/** How long a start takes when everything is there already. */
export const startBench: Bench = {
  partNames: ['start'],
  async open() {
    const server = await BenchServer.open();
    await server.stop();
    return { parts: [{ name: 'start', measure: () => measure(server) }], close: () => server.close() };
  },
};

async function measure(server: BenchServer): Promise<Figure[]> {
  const alone = await starts(server, ['server/main.ts']);
  await starts(server, ['server/setup/start.mjs'], 1); // what is out of date is made here, outside the figure
  const whole = await starts(server, ['server/setup/start.mjs']);
  const method = 'from the start of the process until it tells its address; a database with the demo, everything built';
  return [
    { name: 'startSecond', title: 'npm start lần hai', samples: whole, budget: '< 3000', method },
    {
      name: 'startServer',
      title: 'riêng máy chủ (server/main.ts)',
      samples: alone,
      budget: '—',
      method: `${method}; the server without set-up`,
    },
  ];
}

async function starts(server: BenchServer, entry: readonly string[], count = STARTS): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index += 1) {
    samples.push(await server.start(entry));
    await server.stop();
  }
  return samples;
}
