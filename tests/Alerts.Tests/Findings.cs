using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Tests;

/// <summary>Changes of findings as Matching publishes them.</summary>
internal static class Findings
{
    public const string Village = "421281001200";
    public const string OtherCounty = "441802001200";

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>A finding is raised; the direction follows from the rule, as in the catalogue.</summary>
    public static FindingChanged Raised(
        string household, string rule, long person = 1, string level = "red", string facts = "a", long revision = 1,
        long? amountFen = null, string region = Village, DateTimeOffset? at = null) => new FindingChanged
        {
            FindingId = new FindingKey(household, new RuleId(rule), person).ToFindingId(),
            Revision = revision,
            HouseholdId = household,
            Region = region,
            Programmes = { "dibao" },
            RuleId = rule,
            RuleVersion = 1,
            PersonId = person,
            State = revision == 1 ? FindingState.Raised : FindingState.Updated,
            Direction = rule[0] switch { 'R' => "remove", 'A' => "add", 'V' => "quality", _ => "adjust" },
            Level = level,
            Fingerprint = ByteString.CopyFrom(Encoding.UTF8.GetBytes(facts)),
            EvaluatedOn = "2026-03-02",
            ChangedAtMs = (at ?? Monday).ToUnixTimeMilliseconds(),
            CausedByReceivedAtMs = (at ?? Monday).AddSeconds(-1).ToUnixTimeMilliseconds(),
            TraceJson = """{"steps":[{"check":"death.reported","outcome":"yes","person_id":1}]}""",
        }.WithAmount(amountFen);

    public static FindingChanged Cleared(
        string household, string rule, long revision, long person = 1, string facts = "a", DateTimeOffset? at = null)
    {
        var change = Raised(household, rule, person, facts: facts, revision: revision, at: at);
        change.State = FindingState.Cleared;
        change.TraceJson = "";
        return change;
    }

    private static FindingChanged WithAmount(this FindingChanged change, long? fen)
    {
        if (fen is { } known)
            change.AmountFen = known;
        return change;
    }
}
