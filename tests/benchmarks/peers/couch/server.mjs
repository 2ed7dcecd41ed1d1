// A CouchDB-like server on loopback: express-pouchdb over PouchDB in memory. Prints its address when it listens.
import express from "express";
import expressPouchdb from "express-pouchdb";
import PouchDB from "pouchdb";
import memory from "pouchdb-adapter-memory";

PouchDB.plugin(memory);
const Kept = PouchDB.defaults({ adapter: "memory" });
const app = express();
app.disable("x-powered-by");
app.use("/", expressPouchdb(Kept, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: "/dev/null" }));
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
