// Runs the compiled test projects for ./monitor test: TestRun ARTIFACTS RESULTS [PART...]
using System.Runtime.InteropServices;
using LowIncomeMonitor.TestRun;

if (args.Length < 2)
{
    Console.Error.WriteLine("TestRun ARTIFACTS RESULTS [PART...]");
    return 2;
}

using var stopped = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var projects = TestProject.Find(args[0], args[2..]);
var suite = new TestSuite(args[1], TimeProvider.System, Console.Out);
return await suite.RunAsync(projects, stopped.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.Cancel();
}
