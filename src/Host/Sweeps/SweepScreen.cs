using System.Globalization;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Matching.Sweeps;

namespace LowIncomeMonitor.Host.Sweeps;

/// <summary>Shows what sweeps did.</summary>
internal static class SweepScreen
{
    public static void PrintList(IReadOnlyList<SweepSummary> sweeps) => Tables.Print(
        "Sweeps (全量评估)", ["sweep", "cause", "state", "day", "edition", "households", "findings", "with findings"], sweeps.Select(Row));

    public static Task PrintListJsonAsync(IReadOnlyList<SweepSummary> sweeps) => Json.PrintAsync(new { Sweeps = sweeps.Select(Shown) });

    public static void Print(SweepSummary sweep, IReadOnlyList<SweepDifference> differences, IReadOnlyList<OwedRaise> raises, SweepSample sample)
    {
        PrintList([sweep]);
        Tables.Print(
            sweep.ComparedWith is { } before ? $"Findings against sweep {before}, by rule and town" : "Findings, by rule and town; there was no sweep before",
            ["direction", "rule", "town", "raised", "updated", "cleared"],
            differences.Select(d => (string[])
                [Word(d.Direction), d.Rule.Value, d.Town, $"{d.Raised:N0}", $"{d.Updated:N0}", $"{d.Cleared:N0}"]));
        if (raises.Count > 0)
        {
            Tables.Print(
                "Owed since a standard rose (J01), by town; ./monitor sweeps raises writes the households",
                ["town", "programme", "households", "more a month", "back-pay"],
                raises.GroupBy(r => (r.Town, r.Programme)).Select(g => (string[])
                    [g.Key.Town, g.Key.Programme, $"{g.Count():N0}", $"{g.Sum(r => r.Raise.Yuan):N2}", $"{g.Sum(r => r.BackPay.Yuan):N2}"]));
        }

        PrintSample(sample);
    }

    public static Task PrintJsonAsync(
        SweepSummary sweep, IReadOnlyList<SweepDifference> differences, IReadOnlyList<OwedRaise> raises, SweepSample sample) => Json.PrintAsync(new
    {
        Sweep = Shown(sweep),
        Differences = differences.Select(d => new { Direction = Word(d.Direction), Rule = d.Rule.Value, d.Town, d.Raised, d.Updated, d.Cleared }),
        Raises = new { Households = raises.Select(r => r.HouseholdId).Distinct().Count(), Monthly = raises.Sum(r => r.Raise.Yuan), BackPay = raises.Sum(r => r.BackPay.Yuan) },
        Sample = new
        {
            Findings = sample.Findings.Select(f => new { f.FindingId, Household = f.HouseholdId, Rule = f.Rule.Value, f.PersonId, f.Town }),
            sample.Expected?.Precision, LeastRight = sample.Expected?.Least, MostRight = sample.Expected?.Most,
        },
    });

    private static void PrintSample(SweepSample sample)
    {
        if (sample.Findings.Count == 0)
            return;
        Tables.Print(
            sample.Expected is { } expected
                ? $"To be checked by hand (抽样核查): {expected.Least} to {expected.Most} of {expected.Items} should prove right ({expected.Precision:P0} expected)"
                : "To be checked by hand (抽样核查)",
            ["finding", "household", "rule", "person", "town"],
            sample.Findings.Select(f => (string[])
                [f.FindingId.ToString(CultureInfo.InvariantCulture), f.HouseholdId, f.Rule.Value, f.PersonId == 0 ? "" : $"{f.PersonId}", f.Town]));
    }

    private static string[] Row(SweepSummary sweep) =>
    [
        $"{sweep.Id}", CauseOf(sweep.Cause), StateOf(sweep.State), Day(sweep.On), sweep.Edition, $"{sweep.Households:N0}",
        $"+{sweep.Raised:N0} ~{sweep.Updated:N0} -{sweep.Cleared:N0}", $"+{sweep.Gained:N0} -{sweep.Lost:N0}",
    ];

    private static object Shown(SweepSummary sweep) => new
    {
        sweep.Id, Cause = CauseOf(sweep.Cause), State = StateOf(sweep.State), On = Day(sweep.On), sweep.Edition, sweep.StartedAt, sweep.EndedAt,
        sweep.ComparedWith, sweep.Households, sweep.Raised, sweep.Updated, sweep.Cleared, HouseholdsGained = sweep.Gained,
        HouseholdsLost = sweep.Lost,
    };

    private static string CauseOf(SweepCause cause) => cause switch
    {
        SweepCause.Nightly => "nightly",
        SweepCause.NewEdition => "new_edition",
        _ => "asked",
    };

    private static string StateOf(SweepState state) => state switch
    {
        SweepState.Running => "running",
        SweepState.Finished => "finished",
        _ => "given_up",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
