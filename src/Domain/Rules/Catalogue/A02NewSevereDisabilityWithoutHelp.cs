using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A02: a member got a certificate of severe disability and has neither dibao nor tekun. The care subsidy of grade 1 and 2
/// is due whatever the family has; for the milder grades of mind it counts whether single-person dibao is open to other
/// families, else whether this one is below the edge line. Members of edge households belong to A08.
/// </summary>
public sealed class A02NewSevereDisabilityWithoutHelp : IRule
{
    public const string NewMonths = "disability.new_months";
    public const string OtherFamilies = "single_dibao.other_families";

    public RuleId Id { get; } = new("A02");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Disability];

    public IReadOnlyList<Type> About { get; } = [typeof(DisabilityValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           let certificates = Disabilities.InForce(member, context.On)
           where certificates.Count > 0 && !member.HasBasicHelp(context.On) && !member.IsUnder(context.On, Programmes.Edge)
           select new RuleOutcome(member.PersonId, Judge(household, member, certificates, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, IReadOnlyList<(Fact Fact, DisabilityValue Value)> certificates,
        RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        trace.Check("help.no_basic_help", true);
        if (!Disabilities.CheckSevere(trace, member, context.On))
            return trace.DoesNotApply();
        if (context.Find(household, NewMonths) is not { } months)
            return trace.Unknown("parameter.missing", NewMonths);

        // A renewal is no news: whoever held such a certificate before, expired by now or not, is known.
        var (fact, first) = member.FactsOf<DisabilityValue>(MatchStrength.Strong)
            .Where(c => c.Value.IssuedOn <= context.On && c.Value.Status != "cancelled"
                && Disabilities.IsSevere(c.Value.Kind, c.Value.Grade))
            .MinBy(c => c.Value.IssuedOn);
        var isNew = first.IssuedOn.AddMonths(months.Whole()) > context.On;
        if (!trace.Check(
            "disability.certificate_new", isNew, fact, first.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            parameter: months))
            return trace.DoesNotApply();
        if (trace.Check("disability.care_subsidy_due", certificates[0].Value.Grade <= 2, certificates[0].Fact))
            return trace.Applies(Level.Orange, null);
        return OfOtherFamily(trace, household, member, context);
    }

    private static Verdict OfOtherFamily(TraceBuilder trace, HouseholdState household, Member member, RuleContext context)
    {
        if (trace.Check("single_dibao.open_to_other_families", context.IsOn(household, OtherFamilies), parameter: context.Find(household, OtherFamilies)))
            return member.IsMinorOn(context.On) is not { } minor
                ? trace.Unknown("person.birth_date_unknown", "birth_date")
                : trace.Check("person.of_age", !minor) ? trace.Applies(Level.Orange, null) : trace.DoesNotApply();
        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return account.Against(account.Edge) switch
        {
            LineSide.Below => trace.Applies(Level.Orange, null),
            LineSide.AtOrAbove => trace.DoesNotApply(),
            _ => trace.Unknown("income.unknown", account.Missing),
        };
    }
}
