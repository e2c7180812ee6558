using System.Runtime.Versioning;

// Every flow runs a whole service, some of them several processes: side by side on two cores they would only measure
// each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

// As the program that they run.
[assembly: SupportedOSPlatform("linux")]
