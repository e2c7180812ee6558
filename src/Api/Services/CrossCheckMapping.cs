using LowIncomeMonitor.Domain.CrossChecks;
using LowIncomeMonitor.Domain.Records;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Cross-checks as they go over the wire.</summary>
internal static class CrossCheckMapping
{
    public static Wire.CrossCheckProgress ToProto(CrossCheckStanding standing) => new()
    {
        State = standing.State switch
        {
            CrossCheckState.Waiting => "waiting",
            CrossCheckState.Running => "running",
            CrossCheckState.Done => "done",
            CrossCheckState.Failed => "failed",
            CrossCheckState.Cancelled => "cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        },
        Bytes = standing.Bytes, TotalBytes = standing.TotalBytes, Rows = standing.Rows, Refused = standing.Refused, Hits = standing.Hits,
        Failure = standing.Failure, ComparedWith = standing.ComparedWith ?? 0, Appeared = standing.Appeared, Gone = standing.Gone,
        Changed = standing.Changed,
    };

    public static Wire.CrossCheckHit ToProto(CrossCheckHit hit) => new()
    {
        Ordinal = hit.Ordinal, RegisterLine = hit.RegisterLine, RosterLine = hit.RosterLine, HouseholdId = hit.HouseholdId,
        Column = hit.Column,
        Match = hit.Strength switch
        {
            MatchStrength.Strong => "strong",
            MatchStrength.Medium => "medium",
            MatchStrength.Weak => "weak",
            _ => throw new ArgumentOutOfRangeException(nameof(hit)),
        },
        Reason = hit.Reason, Chance = hit.Chance,
    };

    public static Wire.CrossCheckDifference ToProto(CrossCheckDifference difference) => new()
    {
        Hit = difference.Hit is { } hit ? ToProto(hit) : null, Before = difference.Before is { } before ? ToProto(before) : null,
    };

    public static Wire.CrossCheckSampleResponse ToProto(CrossCheckSample sample) => new()
    {
        Hits = { sample.Hits.Select(ToProto) }, ExpectedPrecision = sample.Expectation.Precision, LeastRight = sample.Expectation.Least,
        MostRight = sample.Expectation.Most, Of = sample.Of,
    };
}
