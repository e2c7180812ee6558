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

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Deaths];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let deaths = member.FactsOf<DeathValue>(MatchStrength.Strong).OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
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
            reported |= trace.Check(
                "death.reported", death.DiedOn <= on, fact,
                string.Create(CultureInfo.InvariantCulture, $"{death.DiedOn:yyyy-MM-dd} ({death.ReportedBy})"));
        var helped = trace.Check(
            "help.active", member.IsActiveOn(on), string.Join(", ", member.ActiveOn(on).Select(e => e.Programme)));
        return reported && helped
            ? trace.Applies(Level.Red, household.MonthlyAmountOn(on))
            : trace.DoesNotApply();
    }
}
