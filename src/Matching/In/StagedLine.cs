using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A roster line as it waits for its snapshot's end: what rules need in clear, name, number and phone sealed.</summary>
internal sealed record StagedLine
{
    public required string SnapshotId { get; init; }

    public required long LineNo { get; init; }

    public required string HouseholdId { get; init; }

    public byte[]? Token { get; init; }

    public required byte[] FallbackKey { get; init; }

    public required byte[] NameToken { get; init; }

    public byte[]? NameBirthToken { get; init; }

    public required byte[] PersonalHash { get; init; }

    public required SealedBytes Personal { get; init; }

    public required string MaskedNumber { get; init; }

    public string? NumberDefect { get; init; }

    public DateOnly? BirthDate { get; init; }

    public short Sex { get; init; }

    public required string Relation { get; init; }

    public required string Region { get; init; }

    public required short Area { get; init; }

    public required string Programme { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? EndReason { get; init; }

    public long? MonthlyAmountFen { get; init; }

    public long? DeclaredMonthlyIncomeFen { get; init; }

    public string? DisabilityKind { get; init; }

    public short? DisabilityGrade { get; init; }

    public bool? SevereIllness { get; init; }

    public string? LabourCapacity { get; init; }

    public string? Schooling { get; init; }

    public bool? SinglePersonDibao { get; init; }
}
