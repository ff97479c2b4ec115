import { EntryFailed, isSignedIn, trustServer } from './entry.ts';
import { Hall } from './hall.ts';
import { LinksMissing, readJoinLinks } from './join-links.ts';
import { type BotOptions, helpText, OptionInvalid, readOptions } from './options.ts';

const ALIVE_CHECK_MS = 2_000;

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  console.error(wordsOf(error));
  if (error instanceof OptionInvalid) console.error(`\n${helpText}`);
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return console.log(helpText);
  trustServer(options);
  const links = chosenLinks(options);
  await isSignedIn(options.url, new Map()); // asks only whether the server is there
  // A media request that was overtaken by a rejoin ends in nothing; the bot has begun anew by then.
  process.on('unhandledRejection', () => undefined);
  const hall = new Hall(options, links, say);
  say(`Đưa ${links.length} điểm cầu mô phỏng vào ${options.url}. Nhấn Ctrl+C để rời hội nghị.`);
  hall.open();
  closeOnSignals(hall);
}

function chosenLinks({ linksPath, siteCount }: BotOptions) {
  const links = readJoinLinks(linksPath);
  if (siteCount !== null && siteCount > links.length) {
    say(`Chỉ có ${links.length} đường dẫn trong ${linksPath}: vào ${links.length} điểm cầu.`);
  }
  return links.slice(0, siteCount ?? links.length);
}

/** Ends with the bots, by hand or because none of them has anything left to do. */
function closeOnSignals(hall: Hall): void {
  let isClosing = false;
  const close = (code: number) => {
    if (isClosing) process.exit(code);
    isClosing = true;
    say('Các điểm cầu mô phỏng đang rời hội nghị.');
    // The WebRTC library keeps threads of its own: without this the process would not end.
    void hall.close().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => close(0));
  process.on('SIGTERM', () => close(0));
  setInterval(() => {
    if (!hall.isAlive) close(1);
  }, ALIVE_CHECK_MS);
}

function say(line: string): void {
  console.log(`${new Date().toLocaleTimeString('vi-VN')}  ${line}`);
}

function wordsOf(error: unknown): string {
  if (error instanceof OptionInvalid || error instanceof LinksMissing || error instanceof EntryFailed) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
