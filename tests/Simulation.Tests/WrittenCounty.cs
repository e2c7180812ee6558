using System.Security.Cryptography;
using LowIncomeMonitor.Simulation.Tests.Reading;

namespace LowIncomeMonitor.Simulation.Tests;

/// <summary>A county written into a folder of its own, which goes when the test is over.</summary>
internal sealed class WrittenCounty : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("county").FullName;

    public WrittenCounty(SimulationOptions options)
    {
        County = CountySimulator.Generate(options);
        Counts = CountyWriter.Write(County, _folder).ToDictionary(c => c.File);
    }

    public County County { get; }

    public Dictionary<string, FileCounts> Counts { get; }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public FileCounty Read() => new(_folder);

    public Dictionary<string, string> Hashes() => Directory.GetFiles(_folder).ToDictionary(
        f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
