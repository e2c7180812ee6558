using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Matching;

/// <summary>Settings of Matching; section "Monitor:Matching".</summary>
public sealed record MatchingOptions : ICheckedOptions
{
    public const string Section = "Monitor:Matching";

    /// <summary>
    /// Most records in a batch. A batch costs one commit and about ten round trips whatever its size; beyond a few
    /// thousand a retry after a failure repeats too much.
    /// </summary>
    public int BatchSize { get; init; } = 4000;

    /// <summary>How batches are formed.</summary>
    public ReaderOptions Reader => new(BatchSize, 16 << 20);

    /// <summary>Members of the consumer group in this process.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>
    /// The bureau's offset from UTC. China has one time zone without summer time, so an offset is exact and needs no
    /// time zone data on the machine.
    /// </summary>
    public TimeSpan UtcOffset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Households evaluated in one transaction of a sweep or of a roster difference.</summary>
    public int SweepChunk { get; init; } = 2000;

    /// <summary>
    /// Connections on which a sweep loads households and asks rules at once. More than cores are of no use: half of the
    /// work is the database's.
    /// </summary>
    public int SweepReaders { get; init; } = 2;

    /// <summary>How long corrections that hit nobody are remembered (docs/adr/0006-corrected-numbers.md).</summary>
    public TimeSpan CorrectionRetention { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How often records that other processes matched are looked for.</summary>
    public TimeSpan KnownRecordsRefresh { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When a record without a valid number is linked, and when a clerk is asked.</summary>
    public LinkPolicy Linkage { get; init; } = new();

    /// <summary>
    /// How long "not the same person" holds for later records. Two yearly reviews (年度核查) of every household lie within:
    /// what a clerk knew before them is looked at once more.
    /// </summary>
    public TimeSpan DifferentHolds { get; init; } = TimeSpan.FromDays(730);

    /// <summary>
    /// Folder whose files callers may have checked against each other, by name; empty where that is not offered.
    /// </summary>
    public string CrossCheckFolder { get; init; } = "";

    public static MatchingOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<MatchingOptions>() ?? new MatchingOptions();

    public IEnumerable<string> Faults()
    {
        if (BatchSize is < 1 or > 100_000)
            yield return $"{Section}:BatchSize is {BatchSize}: give a number from 1 to 100000.";
        if (Parallelism is < 1 or > 64)
            yield return $"{Section}:Parallelism is {Parallelism}: give a number from 1 to 64.";
        if (UtcOffset.Duration() > TimeSpan.FromHours(14) || UtcOffset.Ticks % TimeSpan.TicksPerMinute != 0)
            yield return $"{Section}:UtcOffset is {UtcOffset}: give whole minutes from -14:00 to 14:00.";
        if (SweepChunk is < 1 or > 100_000)
            yield return $"{Section}:SweepChunk is {SweepChunk}: give a number from 1 to 100000.";
        if (SweepReaders is < 1 or > 64)
            yield return $"{Section}:SweepReaders is {SweepReaders}: give a number from 1 to 64.";
        if (CorrectionRetention < TimeSpan.FromDays(1))
            yield return $"{Section}:CorrectionRetention is {CorrectionRetention}: give at least one day.";
        if (Linkage.RosterShare is not (> 0 and < 1))
            yield return $"{Section}:Linkage:RosterShare is {Linkage.RosterShare}: give a share above 0 and below 1.";
        if (!(Linkage is { ReviewFrom: > 0, AutomaticFrom: < 1 } && Linkage.ReviewFrom < Linkage.AutomaticFrom))
            yield return $"{Section}:Linkage: ReviewFrom is {Linkage.ReviewFrom}, AutomaticFrom {Linkage.AutomaticFrom}: give 0 < ReviewFrom < AutomaticFrom < 1.";
        if (DifferentHolds < TimeSpan.FromDays(1))
            yield return $"{Section}:DifferentHolds is {DifferentHolds}: give at least one day.";
        if (KnownRecordsRefresh < TimeSpan.FromSeconds(1))
            yield return $"{Section}:KnownRecordsRefresh is {KnownRecordsRefresh}: give at least one second.";
    }
}
