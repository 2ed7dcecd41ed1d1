// Replicates documents (one JSON text a line) from a PouchDB in memory to a server: push.mjs URL FILE BATCH RETRY
// Prints one JSON line: how many documents were written, and the seconds of the replication alone.
import { readFileSync } from "node:fs";
import PouchDB from "pouchdb";
import memory from "pouchdb-adapter-memory";

PouchDB.plugin(memory);
const [url, file, batch, retry] = process.argv.slice(2);
const documents = readFileSync(file, "utf-8").trim().split("\n").map((line) => JSON.parse(line));
const local = new PouchDB("local", { adapter: "memory" });
await local.bulkDocs(documents);
const started = process.hrtime.bigint();
const remote = new PouchDB(`${url}/registrations`);
const done = await local.replicate.to(remote, { batch_size: Number(batch), retry: retry === "retry" });
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(JSON.stringify({ written: done.docs_written, seconds }));
process.exit(done.docs_written === documents.length ? 0 : 1);
