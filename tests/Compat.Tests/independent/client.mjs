// client.mjs FOLDER PROTO ADDRESS SCENARIO: makes the calls of one scenario with @grpc/grpc-js and prints, as one
// JSON value, what it saw. It judges nothing: the expectations are in IndependentClientTests.cs.
import { createRequire } from 'node:module';
import { randomFillSync, createHash } from 'node:crypto';

const [folder, proto, address, scenario] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const grpc = require('@grpc/grpc-js');
const { loadSync } = require('@grpc/proto-loader');

const { compat } = grpc.loadPackageDefinition(loadSync(proto, { defaults: true }));
const connect = (service, options = {}) => new service(address, grpc.credentials.createInsecure(), options);
const client = connect(compat.Probe);

const plain = metadata => Object.fromEntries(Object.keys(metadata.getMap())
  .map(key => [key, metadata.get(key).map(value => Buffer.isBuffer(value) ? [...value] : value)]));

// One unary call, successful or not, with everything around the message.
const unary = (method, request, { metadata = new grpc.Metadata(), options = {}, on = client, started } = {}) =>
  new Promise(resolve => {
    const seen = {};
    const call = on[method](request, metadata, options, (error, answer) => {
      seen.code = error?.code ?? grpc.status.OK;
      seen.detail = error?.details ?? '';
      seen.answer = answer;
    });
    call.on('metadata', headers => { seen.headers = plain(headers); started?.(call); });
    call.on('status', status => { seen.trailers = plain(status.metadata); setImmediate(() => resolve(seen)); });
  });

const all = stream => new Promise((resolve, reject) => {
  const seen = [];
  stream.on('data', item => seen.push(item)).on('error', reject).on('end', () => resolve(seen));
});

const compressed = algorithm => unary('Echo', { text: 'x'.repeat(100_000) },
  { on: connect(compat.Probe, { 'grpc.default_compression_algorithm': algorithm }) });

const scenarios = {
  unary: () => unary('Echo', { text: '张三 and \0 and 𠮷' }),

  metadata: () => {
    const metadata = new grpc.Metadata();
    metadata.add('x-trace', 'a');
    metadata.add('x-raw-bin', Buffer.from([0, 255, 10]));
    // Not an empty note: .NET gzips nothing to nothing, which this client refuses as no gzip stream.
    return unary('Echo', { text: 'x' }, { metadata });
  },

  serverStreaming: async () => (await all(client.Count({ value: 100 }))).map(number => number.value),

  clientStreaming: () => new Promise((resolve, reject) => {
    const call = client.Sum((error, answer) => error ? reject(error) : resolve(answer.value));
    for (let value = 1; value <= 100; value++) call.write({ value });
    call.end();
  }),

  duplexStreaming: async () => {
    const call = client.Chat();
    const answers = all(call);
    for (const text of ['one', 'two', 'three']) call.write({ text });
    call.end();
    return (await answers).map(note => note.text);
  },

  failures: () => Promise.all(Array.from({ length: 16 },
    (_, index) => unary('Fail', { code: index + 1, detail: `低保 100% {${index + 1}}\n` }))),

  unimplemented: async () => [
    await unary('Unwritten', {}),
    await unary('Call', {}, { on: connect(compat.Absent) }),
  ],

  deadline: async () => {
    await unary('Echo', { text: 'connect first, so that the deadline passes during the call' });
    return unary('Wait', { text: 'past the independent deadline' }, { options: { deadline: Date.now() + 1500 } });
  },

  cancellation: () => {
    const metadata = new grpc.Metadata();
    metadata.add('headers-first', 'yes');
    return unary('Wait', { text: 'by the independent client' }, { metadata, started: call => call.cancel() });
  },

  large: async () => {
    const content = randomFillSync(Buffer.alloc(2 << 20));
    const { code, answer } = await unary('Echo', { content });
    const hash = bytes => createHash('sha256').update(bytes).digest('hex');
    return { code, sent: hash(content), received: hash(answer.content), bytes: answer.content.length };
  },

  // Numbers of grpc-js: 1 is deflate, 2 is gzip.
  compression: async () => {
    const short = async algorithm => {
      const { code, answer, trailers } = await compressed(algorithm);
      return { code, length: answer?.text.length, trailers };
    };
    return { deflate: await short(1), gzip: await short(2) };
  },
};

console.log(JSON.stringify(await scenarios[scenario]()));
process.exit(0);
