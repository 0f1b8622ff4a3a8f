'use strict';

const { spawn } = require('child_process');

/** Speaks JSON-RPC with a program over its standard input and output. */
class Connection {
  /**
   * @param {string} command the program
   * @param {string[]} args
   * @param {string} folder what it starts in
   * @param {{notify: function(string, any), request: function(string, any): any, say: function(string), ended: function(string)}} owner
   */
  constructor(command, args, folder, owner) {
    this.owner = owner;
    this.waiting = new Map();
    this.lastID = 0;
    this.buffer = Buffer.alloc(0);
    this.isClosed = false;
    this.process = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout.on('data', (bytes) => this.take(bytes));
    this.process.stderr.on('data', (bytes) => owner.say(String(bytes).trimEnd()));
    this.process.stdin.on('error', () => {});
    this.process.on('error', (error) => this.end(`${command} does not start: ${error.message}`));
    this.process.on('exit', (code) => this.end(code === 0 ? '' : `${command} ended with code ${code}`));
  }

  notify(method, params) { this.send({ jsonrpc: '2.0', method, params }); }

  /** A request; the promise fails with the server's message. `token` cancels it. */
  request(method, params, token) {
    if (this.isClosed) return Promise.reject(new Error('the server is not running'));
    const id = ++this.lastID;
    this.send({ jsonrpc: '2.0', id, method, params });
    token?.onCancellationRequested(() => this.notify('$/cancelRequest', { id }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async stop() {
    if (this.isClosed) return;
    const late = setTimeout(() => this.process.kill(), 2000);
    try {
      await this.request('shutdown');
      this.notify('exit');
    } catch {
      this.process.kill();
    }
    await new Promise((resolve) => (this.isClosed ? resolve() : this.process.once('exit', resolve)));
    clearTimeout(late);
  }

  send(message) {
    if (this.isClosed) return;
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  take(bytes) {
    this.buffer = Buffer.concat([this.buffer, bytes]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /content-length: *(\d+)/i.exec(this.buffer.toString('latin1', 0, end));
      const start = end + 4;
      const size = length ? Number(length[1]) : 0;
      if (this.buffer.length < start + size) return;
      const body = this.buffer.toString('utf8', start, start + size);
      this.buffer = this.buffer.subarray(start + size);
      if (size > 0) this.handle(JSON.parse(body));
    }
  }

  async handle(message) {
    if (message.method === undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
    } else if (message.id === undefined) {
      this.owner.notify(message.method, message.params);
    } else {
      this.send({ jsonrpc: '2.0', id: message.id, result: (await this.owner.request(message.method, message.params)) ?? null });
    }
  }

  end(reason) {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const { reject } of this.waiting.values()) reject(new Error('the server is gone'));
    this.waiting.clear();
    this.owner.ended(reason);
  }
}

module.exports = { Connection };
