using LowIncomeMonitor.Domain.CrossChecks;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>A check that this process works on, and where it stands.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Order">What is checked.</param>
/// <param name="StartedAt">When it was asked for: nobody born later can have a number.</param>
/// <param name="Files">Stamp of the files when it began; empty before.</param>
/// <param name="Offset">Where it goes on; 0 before it has begun.</param>
/// <param name="Line">The line there.</param>
/// <param name="Hits">Hits that are stored.</param>
internal sealed record TakenCheck(
    long Id, CrossCheckOrder Order, DateTimeOffset StartedAt, string Files, long Offset, long Line, long Hits);
