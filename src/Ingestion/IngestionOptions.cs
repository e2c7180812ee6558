using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Ingestion;

/// <summary>Settings of Ingestion, under Monitor:Ingestion.</summary>
public sealed record IngestionOptions : ICheckedOptions
{
    public const string Section = "Monitor:Ingestion";

    /// <summary>Rows or records that are stored in one transaction.</summary>
    public int ChunkRows { get; init; } = 2000;

    /// <summary>Workers that transform the rows of a file side by side, and members of the raw topics' consumer group.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 16);

    /// <summary>Partitions of each register's topics, when they are made.</summary>
    public int Partitions { get; init; } = 8;

    /// <summary>How long sealed records of everybody are kept; the only place where people who are not rostered stand.</summary>
    public TimeSpan IntakeRetention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long raw topics are kept, where the service makes them itself.</summary>
    public TimeSpan RawRetention { get; init; } = TimeSpan.FromDays(2);

    /// <summary>How long notices of refused input are kept.</summary>
    public TimeSpan RejectedRetention { get; init; } = TimeSpan.FromDays(30);

    public static IngestionOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new IngestionOptions();
        return defaults with
        {
            ChunkRows = section.GetValue(nameof(ChunkRows), defaults.ChunkRows),
            Workers = section.GetValue(nameof(Workers), defaults.Workers),
            Partitions = section.GetValue(nameof(Partitions), defaults.Partitions),
            IntakeRetention = section.GetValue(nameof(IntakeRetention), defaults.IntakeRetention),
            RawRetention = section.GetValue(nameof(RawRetention), defaults.RawRetention),
            RejectedRetention = section.GetValue(nameof(RejectedRetention), defaults.RejectedRetention),
        };
    }

    public IEnumerable<string> Faults()
    {
        if (ChunkRows is < 1 or > 100_000)
            yield return $"{Section}:ChunkRows is {ChunkRows}: give a number from 1 to 100000.";
        if (Workers is < 1 or > 64)
            yield return $"{Section}:Workers is {Workers}: give a number from 1 to 64.";
        if (Partitions is < 1 or > 1024)
            yield return $"{Section}:Partitions is {Partitions}: give a number from 1 to 1024.";
        foreach (var (name, value) in (IEnumerable<(string, TimeSpan)>)
            [(nameof(IntakeRetention), IntakeRetention), (nameof(RawRetention), RawRetention), (nameof(RejectedRetention), RejectedRetention)])
        {
            if (value < TimeSpan.FromDays(1))
                yield return $"{Section}:{name} is {value}: give a day (1.00:00:00) or more.";
        }
    }
}
