import type { PersonCommand } from '#shared/conference/index.ts';
import type { ItemId } from '#shared/kernel/index.ts';
import type { Bench } from './bench.ts';
import { BenchServer } from './bench-server.ts';
import type { Figure } from './figures.ts';
import { linkOf, Participant, passOf } from './participant.ts';
import { type Sent, send, watchArrivals } from './sending.ts';
import { clockMs, pass } from './waiting.ts';

const SENDERS = ['chu-tri', 'thu-ky', 'thu-ky-2', 'quan-tri'] as const;
const CLIENTS = 28;

/** How quick commands are, with 28 clients and no media. */
export const commandBench: Bench = {
  partNames: ['commands', 'fanout'],
  async open() {
    const server = await BenchServer.open();
    const senders = await Promise.all(
      SENDERS.map(async (signInName) => Participant.connect(server, await passOf(server, { signInName }))),
    );
    const sites = Array.from({ length: CLIENTS - SENDERS.length }, (_, index) => linkOf(server, index));
    const others = await Promise.all(sites.map((way) => Participant.enter(server, way, null)));
    const all = [...senders, ...others];
    return {
      parts: [
        { name: 'commands', measure: () => acknowledgements(senders.slice(0, 2)) },
        { name: 'fanout', measure: () => fanOut(senders, all) },
      ],
      async close() {
        for (const one of all) one.close();
        await server.close();
      },
    };
  },
};

async function acknowledgements(senders: readonly Participant[]): Promise<Figure[]> {
  await sendSteadily(senders, { perSecond: 50, seconds: 1 });
  const sent = await sendSteadily(senders, { perSecond: 50, seconds: 10 });
  return [
    {
      name: 'acknowledgement',
      title: 'lệnh → xác nhận đã ghi bền, 50 lệnh/s',
      samples: sent.map(({ at, acknowledgedAt }) => acknowledgedAt - at),
      budget: 'p99 ≤ 5',
      method:
        'two people send 50 renames of an item a second for 10 s to a server with 28 clients; from sending to the acknowledgement, which follows the commit with synchronous=FULL',
    },
  ];
}

async function fanOut(senders: readonly Participant[], all: readonly Participant[]): Promise<Figure[]> {
  const arrivals = all.map(watchArrivals);
  const sent = await sendSteadily(senders, { perSecond: 200, seconds: 5 });
  await pass(500);
  const samples = sent.map(({ at, version }) => Math.max(...arrivals.map((arrivalOf) => arrivalOf(version))) - at);
  return [
    {
      name: 'fanout',
      title: 'lệnh → 28 máy cùng thấy, 200 sự kiện/s',
      samples,
      budget: 'p99 ≤ 20',
      method:
        'four people send 200 commands a second for 5 s; from sending until the last of 28 clients has folded the event; all clients share the one process that sends, and its own work is in the figure',
    },
  ];
}

async function sendSteadily(
  senders: readonly Participant[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Sent[]> {
  const begun = clockMs();
  const sent: Promise<Sent | null>[] = [];
  while (sent.length < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.floor(((clockMs() - begun) * perSecond) / 1_000) + 1);
    for (; sent.length < due; ) {
      const sender = senders[sent.length % senders.length];
      if (sender) sent.push(send(sender, renaming(sender, sent.length)));
    }
    await pass(1);
  }
  const answered = (await Promise.all(sent)).filter((one) => one !== null);
  if (answered.length < sent.length * 0.95)
    throw new Error(`${sent.length - answered.length} lệnh không được xác nhận`);
  return answered;
}

function renaming({ client }: Participant, number: number): PersonCommand {
  const itemId: ItemId | undefined = client.state?.agenda.order.at(-1);
  if (!itemId) throw new Error('the agenda is empty');
  return { type: 'agenda/renameItem', itemId, title: `Bế mạc ${number}` };
}
