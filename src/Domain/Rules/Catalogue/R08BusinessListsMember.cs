using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R08: a company, workshop or cooperative lists a member of a household under a means test. Only a question: identities
/// are borrowed and names shared (a severely disabled couple lost its help for three years over one such entry), so
/// activity must be shown, and where a severely disabled person lives in the household a second reviewer must look. Which
/// roles count and from which capital is a parameter; cancelled and dormant entries do not count.
/// </summary>
public sealed class R08BusinessListsMember : IRule
{
    /// <summary>Least paid-in capital, in yuan, from which an entry counts; every entry counts where none is in force.</summary>
    public const string LeastCapital = "business.counts_from_capital";

    private const string RoleCounts = "business.counts.";

    public RuleId Id { get; } = new("R08");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Business];

    public IReadOnlyList<Type> About { get; } = [typeof(BusinessValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On)
           let entries = member.FactsOf<BusinessValue>(MatchStrength.Strong).ToList()
           where entries.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, entries, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, BusinessValue Value)> entries, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var programmes = household.ProgrammesOn(context.On);
        if (!trace.Check("help.means_tested", programmes.Any(Programmes.TestsMeans), string.Join(", ", programmes)))
            return trace.DoesNotApply();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        Level? level = null;
        foreach (var (fact, entry) in entries)
        {
            if (Counts(trace, household, fact, entry, missing, context) && Activity(trace, fact, entry, missing) is { } found)
                level = level is { } known && known < found ? known : found;
        }

        if (level is not { } most)
            return missing.Count > 0 ? trace.Unknown("business.open", [.. missing]) : trace.DoesNotApply();
        if (household.Members.Any(one => one.IsActiveOn(context.On) && Disabilities.IsSeverelyDisabled(one, context.On)))
            trace.Check("review.second_reviewer", true);
        return trace.Applies(most, household.MonthlyAmountOn(context.On));
    }

    private static bool Counts(
        TraceBuilder trace, HouseholdState household, Fact fact, BusinessValue entry, SortedSet<string> missing,
        RuleContext context)
    {
        var on = context.On;
        if (!trace.Check(
            "business.entry_stands", fact.HoldsOn(on) && entry.RegisteredOn <= on && (entry.EndedOn is not { } end || on < end),
            fact, Texts.Of(entry.RegisteredOn, entry.EndedOn)))
            return false;
        var key = RoleCounts + entry.Role;
        if (context.Find(household, key) is not { } counts)
            return missing.Add(key) && false;
        if (!trace.Check("business.role_counts", counts.Value != 0, fact, entry.Role, parameter: counts))
            return false;
        if (context.Find(household, LeastCapital) is not { } least)
            return true;
        if (entry.PaidInCapital is not { } capital)
            return missing.Add("paid_in_capital") && false;
        var limit = Money.FromYuan(least.Value);
        return trace.Check("business.capital_counts", capital >= limit, fact, capital.ToString(), limit.ToString(), least);
    }

    /// <summary>How sure it is that the business does anything; null where it does not, or nobody knows.</summary>
    private static Level? Activity(TraceBuilder trace, Fact fact, BusinessValue entry, SortedSet<string> missing)
    {
        if (entry is { Status: null, TaxActive: null })
        {
            missing.Add("business_activity");
            return null;
        }

        var active = entry.TaxActive == true || entry.Status == "active";
        if (!trace.Check("business.active", active && entry.Status != "cancelled", fact, entry.Status))
            return null;
        // Entered as active, but without a turnover: often a sleeping or borrowed name.
        return trace.Check("business.files_no_tax", entry.TaxActive == false, fact) ? Level.Yellow : Level.Orange;
    }
}
