using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>A pair as a judgement needs it, its row locked.</summary>
internal sealed record ReviewRow
{
    public required long ReviewId { get; init; }

    public required ReviewKind Kind { get; init; }

    public required int PersonId { get; init; }

    public int? OtherPersonId { get; init; }

    /// <summary>The record; null for two people of the roster, as all that follows of it.</summary>
    public RecordRef? Record { get; init; }

    public byte[]? RecordKey { get; init; }

    public long Rank { get; init; }

    public string EventId { get; init; } = "";

    public SealedBytes? Payload { get; init; }

    public required byte[] Words { get; init; }

    public byte[]? Identity { get; init; }

    public int? Levels { get; init; }

    /// <summary>What facts rest on while no clerk has judged.</summary>
    public required MatchEvidence NaturalEvidence { get; init; }

    public required ReviewState NaturalState { get; init; }

    public required bool NaturallyLinked { get; init; }

    public required ReviewState State { get; init; }

    public required bool Linked { get; init; }

    public required int Revision { get; init; }

    public int? Judgement { get; init; }

    public long? Follows { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public string Provenance { get; init; } = "";

    /// <summary>Everybody of the roster who is in the pair.</summary>
    public IEnumerable<int> People => OtherPersonId is { } other ? [PersonId, other] : [PersonId];

    /// <summary>What the facts of the record rest on as the pair stands; null where none stand on it.</summary>
    public MatchEvidence? Evidence => EvidenceOf(State, Linked);

    public MatchEvidence? EvidenceOf(ReviewState state, bool linked) =>
        !linked ? null : state == ReviewState.Same ? NaturalEvidence with { Decided = true } : NaturalEvidence;

    public override string ToString() => $"review {ReviewId}";
}
