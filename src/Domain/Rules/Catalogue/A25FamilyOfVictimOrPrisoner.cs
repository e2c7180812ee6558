using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A25: the prosecutor asks for help for a victim's family, or the member on whom the others depend was newly imprisoned or
/// detained. Hints about victims are not fed yet; custody is. Nothing is said of the deed.
/// </summary>
public sealed class A25FamilyOfVictimOrPrisoner : IRule
{
    public const string WindowMonths = "carer.custody_window_months";

    public RuleId Id { get; } = new("A25");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Custody, Records.Sources.CrimeVictims];

    public IReadOnlyList<Type> About { get; } = [typeof(CrimeVictimValue), typeof(CustodyValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var day = context.On;
        return
        [
            .. from member in household.Members
               where member.IsActiveOn(day)
               let hints = member.FactsOf<CrimeVictimValue>(MatchStrength.Strong).Where(f => f.Value.On <= day)
                   .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
               where hints.Count > 0 || (member.HeldOn(day) is not null && !member.IsReportedDead(day))
               select new RuleOutcome(member.PersonId, Judge(household, member, hints, context)),
        ];
    }

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, CrimeVictimValue Value)> hints, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", WindowMonths);
        var applies = false;
        foreach (var (fact, hint) in hints)
            applies |= trace.Check("victim.hint_lately", hint.On.AddMonths(window.Whole()) > context.On, fact, parameter: window);
        if (member.HeldOn(context.On) is var (held, custody))
        {
            var left = household.LivingOn(context.On).Where(m => m.PersonId != member.PersonId).ToList();
            applies |= trace.Check(
                    "carer.held_lately", custody.From.AddMonths(window.Whole()) > context.On, held,
                    string.Create(CultureInfo.InvariantCulture, $"{custody.Kind} {custody.From:yyyy-MM-dd}"), parameter: window)
                && trace.Check("household.has_dependants", left.Any(m => m.IsDependant(context.On)))
                && trace.Check("carer.nobody_else_able", !left.Any(m => CanCare(m, context.On)));
        }

        return applies ? trace.Applies(Level.Orange, null) : trace.DoesNotApply();
    }

    private static bool CanCare(Member member, DateOnly on) =>
        !member.IsDependant(on) && member.HeldOn(on) is null && member.LabourCapacity is "full" or "partial";
}
