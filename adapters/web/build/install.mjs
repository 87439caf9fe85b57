// `npm ci`, but only when the lock file differs from the one the packages on disk were installed from.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';

const [npm] = process.argv.slice(2);
const installed = 'node_modules/.installed';
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  execFileSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
    // As everything else here, npm trusts the certificates that the machine trusts.
    env: { ...process.env, PATH: path, NODE_USE_SYSTEM_CA: '1' },
  });
  writeFileSync(installed, wanted);
}
