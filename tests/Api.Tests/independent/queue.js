// queue.js FOLDER PROTOS ADDRESS TOKEN CASE: works the queue with @grpc/grpc-js and prints, as one JSON object, what
// it saw. It judges nothing: the expectations are in IndependentClientTests.cs.
const [folder, protos, address, token, caseId] = process.argv.slice(2);
const require_ = require('node:module').createRequire(`${folder}/`);
const grpc = require_('@grpc/grpc-js');
const { loadSync } = require_('@grpc/proto-loader');

const definition = loadSync('monitor/v1/alert_queue.proto', { includeDirs: [protos], keepCase: true, longs: String, enums: String, oneofs: true });
const { AlertQueue } = grpc.loadPackageDefinition(definition).monitor.v1;
const client = new AlertQueue(address, grpc.credentials.createInsecure());
const signed = new grpc.Metadata();
signed.add('authorization', `Bearer ${token}`);

const unary = (method, request, metadata = signed) => new Promise(resolve =>
  client[method](request, metadata, { deadline: Date.now() + 30_000 }, (error, answer) =>
    resolve(error ? { code: error.code, detail: error.details } : { code: grpc.status.OK, answer })));

// Reads up to the end of the present queue, lets something happen, and reads up to the change that it makes.
const watch = act => new Promise((resolve, reject) => {
  const seen = [];
  const call = client.watch({}, signed, { deadline: Date.now() + 30_000 });
  call.on('error', error => error.code === grpc.status.CANCELLED ? resolve(seen) : reject(error));
  call.on('data', event => {
    seen.push({ sequence: event.sequence, cursor: event.cursor, event: event.event,
      caseId: event.present?.case_id ?? event.changed?.case?.case_id });
    if (event.event === 'present_complete') act().catch(reject);
    if (event.event === 'changed') call.cancel();
  });
});

(async () => {
  const result = {};
  result.list = await unary('list', {});
  result.watch = await watch(async () => { result.claim = await unary('claim', { case_id: caseId }); });
  result.unsigned = await unary('list', {}, new grpc.Metadata());
  result.unknownCase = await unary('claim', { case_id: '9223372036854775807' });
  result.wrongPageSize = await unary('list', { page_size: 501 });
  result.noReason = await unary('decide', { case_id: caseId, kind: 'DECISION_KIND_VISITED' });
  result.outOfTurn = await unary('decide', { case_id: caseId, kind: 'DECISION_KIND_CLOSE', reason: 'Done.' });
  result.stale = await unary('decide', { case_id: caseId, kind: 'DECISION_KIND_RECEIVED', expected_version: '1' });
  result.explain = await unary('explain', { case_id: caseId });
  result.release = await unary('release', { case_id: caseId });
  console.log(JSON.stringify(result));
  client.close();
})().catch(error => { console.error(String(error)); process.exitCode = 1; });
