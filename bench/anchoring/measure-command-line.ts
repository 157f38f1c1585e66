import { throughCommandLine } from './command-line.ts';
import { printFault, printTable, type Row, withTotal } from './report.ts';
import { FIXTURES, revisionNames, UNSEEN } from './revisions.ts';

const SEED = 20_260_114;
const PASSAGES = 600;
const showFaults = process.argv.includes('--faults');

let reported = 0;
let misquoted = 0;

async function measure(folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [index, name] of revisionNames(folder).entries()) {
    const run = await throughCommandLine(`${folder}/${name}`, PASSAGES, SEED + index);
    rows.push({ name, tally: run.tally });
    reported += run.reported;
    misquoted += run.misquoted;
    if (showFaults) run.faults.forEach(printFault);
  }
  return withTotal(rows);
}

printTable('Real revisions, through the command line', await measure(FIXTURES));
printTable('Revisions that nothing was tuned on, through the command line', await measure(UNSEEN));
console.log(`\nQuotes that were reported because they stand twice in the same surroundings: ${reported}`);
console.log(`Passages shown with other words than stand at their place: ${misquoted}`);
