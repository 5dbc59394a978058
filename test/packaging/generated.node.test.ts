import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('what is generated from the schemas is what they say today', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '.config/generate-readers.ts', '--check'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
});
