using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R01: an official source reports the death of a person with active help. Only a match by number and name without
/// contradiction counts: most wrong deaths mark the surviving spouse, and those differ in name or birth date (V03).
/// </summary>
public sealed class R01DeathReportedForHelpedPerson : IRule
{
    public RuleId Id { get; } = new("R01");

    public int Version => 2;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Deaths];

    public IReadOnlyList<Type> About { get; } = [typeof(DeathValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let deaths = member.FactsOf<DeathValue>(MatchStrength.Strong).ToList()
           where deaths.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, deaths, context.On)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, DeathValue Value)> deaths, DateOnly on)
    {
        var trace = new TraceBuilder(member.PersonId);
        var reported = false;
        // Each source keeps its own day of death: where they differ, the caseworker must see both.
        foreach (var (fact, death) in deaths)
        {
            reported |= trace.Check("death.reported", death.DiedOn <= on, fact, $"{Texts.Of(death.DiedOn)} ({death.ReportedBy})");
            if (death.RegisteredOn is { } registered)
                trace.Check("death.registered", true, fact, Texts.Of(registered));
        }

        if (deaths.Select(death => death.Value.DiedOn).Distinct().Count() > 1)
            trace.Check("death.sources_agree_on_day", false);
        var helped = trace.Check(
            "help.active", member.IsActiveOn(on), string.Join(", ", member.ActiveOn(on).Select(e => e.Programme)));
        if (LastPaidMonth(household, member) is { } month)
            trace.Show("payment.last_month", month);
        return reported && helped
            ? trace.Applies(Level.Red, household.MonthlyAmountOn(on))
            : trace.DoesNotApply();
    }

    private static string? LastPaidMonth(HouseholdState household, Member member) =>
        household.Payments?.Where(line => !line.Returned && (line.PersonId == member.PersonId || line.PersonId == 0))
            .Select(line => line.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .Max(StringComparer.Ordinal);
}
