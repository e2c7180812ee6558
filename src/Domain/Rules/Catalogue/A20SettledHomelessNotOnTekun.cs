using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A20: a homeless person has stayed for months, got a registered residence, has no known relatives and is not on tekun.
/// Waits for the records of the relief stations, which are not fed yet.
/// </summary>
public sealed class A20SettledHomelessNotOnTekun : IRule
{
    public const string StayMonths = "homeless.stay_months";

    public RuleId Id { get; } = new("A20");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Shelters];

    public IReadOnlyList<Type> About { get; } = [typeof(ShelterStayValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           let stays = member.FactsOf<ShelterStayValue>(MatchStrength.Strong).Where(f => f.Value.From <= context.On)
               .OrderBy(f => f.Value.From).ThenBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where stays.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, stays[^1], context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, (Fact Fact, ShelterStayValue Value) stay, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, StayMonths) is not { } months)
            return trace.Unknown("parameter.missing", StayMonths);
        var (fact, value) = stay;
        return trace.Check("help.not_tekun", !member.IsUnder(context.On, Programmes.Tekun))
            && trace.Check(
                "homeless.stayed_for_months", value.From.AddMonths(months.Whole()) <= context.On, fact, Text(value.From), parameter: months)
            && trace.Check("homeless.has_residence", value.RegisteredOn <= context.On, fact, Text(value.RegisteredOn))
            && trace.Check("homeless.no_relatives_found", !(value.RelativesFoundOn <= context.On), fact, Text(value.RelativesFoundOn))
            ? trace.Applies(Level.Orange, null)
            : trace.DoesNotApply();
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
