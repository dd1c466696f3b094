// node server.js <database URL> <port>. PostGraphile 5 behind grafserv on node:http.
import { createServer } from "node:http";

import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";

import preset from "./preset.js";

const pgl = postgraphile(preset);
const serv = pgl.createServ(grafserv);
const server = createServer({ keepAliveTimeout: 72_000 }); // Fastify's, so that no peer hangs up on idle clients sooner
await serv.addTo(server);
await serv.ready();
process.once("SIGTERM", () => {
  server.close(() => process.exit(0)); // whoever makes the pool closes it: PostgreSQL sees the connections go
  server.closeAllConnections();
});
server.listen(Number(process.argv[3]), "127.0.0.1");
