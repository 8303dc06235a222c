// Runs on whatever Node there is: the .ts files that follow need the pinned one.
const [major] = process.versions.node.split('.').map(Number);
if (major !== 24) {
  process.stderr.write(
    `Enfilade runs on Node 24; this is Node ${process.versions.node}. ` +
      'Run "npm ci" without --ignore-scripts: it brings the right Node along for "npm start" and "npx enfilade".\n',
  );
  process.exit(2);
}
