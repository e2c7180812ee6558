using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R04: a household under a means test holds a shop, garage or office, or more than the dwellings that the local
/// rules allow. Shares are added up, so that a couple who own their one home half each own one dwelling; a share
/// below the counted share, mud houses and ancestral houses do not count. Where the pack says so, several dwellings that
/// are small together are allowed, and a dwelling bought while on assistance is asked about even if it is the only one.
/// </summary>
public sealed class R04PropertyBeyondOneDwelling : IRule
{
    /// <summary>Area in square metres up to which several dwellings are allowed together; none where no value is in force.</summary>
    public const string AreaAllowed = "property.area_allowed";

    /// <summary>Months for which a dwelling counts as newly bought; purchases are not asked about where none is in force.</summary>
    public const string BoughtWithinMonths = "property.bought_within_months";

    public RuleId Id { get; } = new("R04");

    public int Version => 2;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Property];

    public IReadOnlyList<Type> About { get; } = [typeof(PropertyValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var titles = (
            from member in household.Members
            where member.IsActiveOn(context.On)
            from title in member.FactsOf<PropertyValue>(MatchStrength.Strong)
            orderby title.Fact.Source.ToString()
            select title).ToList();
        return titles.Count == 0 ? [] : [new RuleOutcome(0, Judge(household, titles, context))];
    }

    private static Verdict Judge(
        HouseholdState household, List<(Fact Fact, PropertyValue Value)> titles, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        var programmes = household.ProgrammesOn(context.On);
        if (!trace.Check("help.means_tested", programmes.Any(Programmes.TestsMeans), string.Join(", ", programmes)))
            return trace.DoesNotApply();
        var share = context.Parameters.Find("property.counted_share", household.Region, household.Area, context.On);
        var allowed = context.Parameters.Find("property.dwellings_allowed", household.Region, household.Area, context.On);
        if (share is null || allowed is null)
            return trace.Unknown("parameter.missing", "property.counted_share", "property.dwellings_allowed");

        var (otherUse, newlyBought) = (false, false);
        var dwellings = 0m;
        decimal? area = 0m;
        foreach (var (fact, title) in titles)
        {
            if (!trace.Check("property.title_stands", Stands(fact, title, context.On), fact)
                || !trace.Check("property.use_counts", title.Use is not ("mud_house" or "ancestral"), fact, title.Use)
                || !trace.Check(
                    "property.share_counts", title.Share is not { } part || part >= share.Value, fact,
                    title.Share?.ToString("0.##", CultureInfo.InvariantCulture),
                    share.Value.ToString("0.##", CultureInfo.InvariantCulture), share))
                continue;
            if (title.Use == "residential")
            {
                dwellings += title.Share ?? 1m;
                area += title.AreaM2 * (title.Share ?? 1m);
                newlyBought |= IsNewlyBought(trace, household, fact, title, context);
            }
            else
                otherUse |= trace.Check("property.not_a_dwelling", true, fact, title.Use);
        }

        var tooMany = trace.Check(
            "property.dwellings_beyond_allowed", dwellings > allowed.Value,
            dwellings.ToString("0.##", CultureInfo.InvariantCulture),
            allowed.Value.ToString("0.##", CultureInfo.InvariantCulture), allowed);
        if (tooMany && !otherUse && !newlyBought && context.Find(household, AreaAllowed) is { } small)
        {
            if (area is not { } known)
                return trace.Unknown("property.area_unknown", "area_m2");
            tooMany = !trace.Check(
                "property.small_together", known <= small.Value, known.ToString("0.##", CultureInfo.InvariantCulture),
                small.Value.ToString("0.##", CultureInfo.InvariantCulture), small);
        }

        return otherUse || tooMany || newlyBought
            ? trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On))
            : trace.DoesNotApply();
    }

    private static bool IsNewlyBought(
        TraceBuilder trace, HouseholdState household, Fact fact, PropertyValue title, RuleContext context) =>
        context.Find(household, BoughtWithinMonths) is { } months
        && trace.Check(
            "property.bought_while_helped",
            title.RegisteredOn.AddMonths(months.Whole()) > context.On
                && household.Members.Any(member => member.IsActiveOn(title.RegisteredOn)),
            fact, Texts.Of(title.RegisteredOn), parameter: months);

    private static bool Stands(Fact fact, PropertyValue title, DateOnly on) =>
        fact.HoldsOn(on) && title.RegisteredOn <= on && (title.EndedOn is not { } end || on < end);
}
