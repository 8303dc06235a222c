import { createServer } from 'node:http';

/*
 * Loaded into a server's process before its program: tells on a port of its own how much CPU the process has used, in
 * microseconds, as `process.cpuUsage` knows it.
 */

createServer((_request, reply) => reply.end(JSON.stringify(process.cpuUsage())))
  .listen(Number(process.env.TELL_CPU_PORT), '127.0.0.1')
  .unref();
