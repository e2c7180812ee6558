using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scoring;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>
/// Findings of rule A26, whose source is the score: raised by night, among as many households of an office as it can visit;
/// cleared at once when the score leaves the red band or a rule finds something. Pure: works on the docket only.
/// </summary>
internal sealed class PhoneChecks(GroupFindings group)
{
    /// <summary>The open call about the score of a household; null when there is none.</summary>
    public static FindingFile? OpenOf(HouseholdFile household) => Of(household) is { IsOpen: true } call ? call : null;

    /// <summary>Brings the call of a household in line with its score.</summary>
    /// <param name="docket">The docket.</param>
    /// <param name="household">The household, loaded under its lock.</param>
    /// <param name="score">Its score; null when it has none any more.</param>
    /// <param name="programmes">What it is under.</param>
    /// <param name="bands">Bands of its office by the model of the score; null while they are not drawn.</param>
    /// <param name="mayRaise">False by day, when it is not known how many calls the others need.</param>
    public void Settle(
        Docket docket, HouseholdFile household, HouseholdScore? score, IReadOnlyList<string> programmes, BandThresholds? bands, bool mayRaise)
    {
        var call = OpenOf(household);
        if (score is not null && bands is null)
            return;
        if (score?.Band != RiskBand.Red || household.Findings.Values.Any(finding => finding.IsOpen && finding.Rule != PhoneCheck.Rule))
        {
            if (call is not null)
                group.Run(docket, [Ended(call, docket.Now)]);
            return;
        }

        var change = Raised(household, score, programmes, bands!, docket.Now);
        if (call is null ? mayRaise : !call.Fingerprint.AsSpan().SequenceEqual(change.Fingerprint))
            group.Run(docket, [change]);
    }

    /// <summary>The change that ends a call.</summary>
    public static IncomingFinding Ended(FindingFile call, DateTimeOffset at) => new()
    {
        FindingId = call.FindingId,
        Revision = call.Revision + 1,
        HouseholdId = call.HouseholdId,
        Region = "",
        Programmes = [],
        Rule = PhoneCheck.Rule,
        PersonId = 0,
        Cleared = true,
        Direction = PhoneCheck.Direction,
        Level = PhoneCheck.Urgency,
        Fingerprint = call.Fingerprint,
        At = at,
        TraceJson = "",
    };

    private static IncomingFinding Raised(
        HouseholdFile household, HouseholdScore score, IReadOnlyList<string> programmes, BandThresholds bands, DateTimeOffset at) => new()
    {
        FindingId = new FindingKey(household.HouseholdId, PhoneCheck.Rule, 0).ToFindingId(),
        Revision = (Of(household)?.Revision ?? 0) + 1,
        HouseholdId = household.HouseholdId,
        Region = score.Region,
        Programmes = programmes,
        Rule = PhoneCheck.Rule,
        PersonId = 0,
        Cleared = false,
        Direction = PhoneCheck.Direction,
        Level = PhoneCheck.Urgency,
        Fingerprint = FeatureTime.Fingerprint(score.Values, score.On),
        At = at,
        TraceJson = TraceJson.Write(PhoneCheck.TraceOf(score, bands.Red)),
    };

    private static FindingFile? Of(HouseholdFile household) =>
        household.Findings.Values.FirstOrDefault(finding => finding.Rule == PhoneCheck.Rule);
}
