using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// One thing that one source says about one person. Bi-temporal: <see cref="ValidFrom"/> and <see cref="ValidTo"/>
/// say when it held in the world, <see cref="RecordedAt"/> and <see cref="SupersededAt"/> when the service
/// believed it. A correction never overwrites; it supersedes.
/// </summary>
public sealed record Fact
{
    /// <summary>Identifier inside the service; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The rostered person.</summary>
    public required long PersonId { get; init; }

    /// <summary>What is said.</summary>
    public required FactValue Value { get; init; }

    /// <summary>First day on which it holds; null means unknown.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it holds no more; null means open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>When the service learnt it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a newer version took its place; null while it is believed.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>The record that says it.</summary>
    public required RecordRef Source { get; init; }

    /// <summary>What the match between record and person rests on.</summary>
    public required MatchEvidence Match { get; init; }

    /// <summary>True when the service believed it at an instant.</summary>
    public bool KnownAt(DateTimeOffset instant) =>
        RecordedAt <= instant && (SupersededAt is not { } end || instant < end);

    /// <summary>True when it holds in the world on a day. An unknown beginning counts as already begun.</summary>
    public bool HoldsOn(DateOnly day) =>
        (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day < to);
}
