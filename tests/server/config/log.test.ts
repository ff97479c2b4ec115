import { describe, expect, it } from 'vitest';
import { createLog } from '#server/log.ts';

describe('the log', () => {
  it('holds one object a line and nothing that opens a door', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.info(
      { token: 'secret-1', request: { password: 'secret-2', headers: { cookie: 'secret-3' } }, site: 'a' },
      'seen',
    );
    log.debug('not at this level');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'seen', site: 'a' });
    expect(lines.join()).not.toContain('secret');
  });
});
