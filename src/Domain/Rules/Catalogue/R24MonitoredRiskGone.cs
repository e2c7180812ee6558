using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R24: the risk of a household monitored against relapse seems gone: in each of the last months its income per head was at
/// the monitoring line or above, and no large own payment for treatment is left. Each month counts by itself, so that one
/// bonus does not carry the others. Only looked at where incomes are known by month; debts are asked about at the visit.
/// </summary>
public sealed class R24MonitoredRiskGone : IRule
{
    /// <summary>Yearly monitoring line per person.</summary>
    public const string Line = "monitored.line";

    /// <summary>Months for which the income must have been stable.</summary>
    public const string StableMonths = "monitored.stable_months";

    private const string StayLimit = "medical.stay_limit.monitored";

    public RuleId Id { get; } = new("R24");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Incomes];

    public IReadOnlyList<Type> About { get; } = [typeof(IncomeValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.ProgrammesOn(context.On).Contains(Programmes.Monitored)
            && household.Members.Any(member => member.FactsOf<IncomeValue>(MatchStrength.Strong).Any())
            ? [new(0, Judge(household, context))]
            : [];

    private static Verdict Judge(HouseholdState household, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        foreach (var key in (string[])[Line, StableMonths, StayLimit])
        {
            if (context.Find(household, key) is null)
                return trace.Unknown("parameter.missing", key);
        }

        var line = context.Find(household, Line)!;
        var months = context.Find(household, StableMonths)!;
        if (IncomeHeld(trace, household, line, months, context) is var (held, missing) && !held)
            return missing.Count > 0 ? trace.Unknown("income.open", missing) : trace.DoesNotApply();
        return SpendingSolved(trace, household, context.Find(household, StayLimit)!, context.On) switch
        {
            true => trace.Applies(Level.Yellow, null),
            false => trace.DoesNotApply(),
            null => trace.Unknown("medical.burden_unknown", "own_payment"),
        };
    }

    private static (bool Held, IReadOnlyList<string> Missing) IncomeHeld(
        TraceBuilder trace, HouseholdState household, ParameterValue line, ParameterValue months, RuleContext context)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        // A yearly line may be spread over months; a yearly income may not, and none is.
        var monthly = line with { Value = line.Value / 12 };
        var lineText = Money.FromYuan(monthly.Value).ToString();
        for (var back = 0; back < months.Whole(); back++)
        {
            var day = context.On.AddMonths(-back);
            var account = HouseholdAccount.Of(household, context with { On = day });
            var side = account.Against(monthly);
            if (side == LineSide.Unknown)
                missing.UnionWith(account.Income.Missing);
            else if (!trace.Check(
                "monitored.income_at_line", side == LineSide.AtOrAbove, $"{Texts.Of(day)[..7]} {account.PerHead?.Floor}", lineText, line))
                return (false, []);
        }

        return (missing.Count == 0, [.. missing]);
    }

    private static bool? SpendingSolved(TraceBuilder trace, HouseholdState household, ParameterValue limit, DateOnly on)
    {
        var stays = household.Members.SelectMany(member => CountedStays.Of(member, on)).ToList();
        var most = Money.FromYuan(limit.Value);
        foreach (var (fact, stay) in stays)
        {
            if (stay.BorneByFamily is { } borne && trace.Check(
                "medical.stay_above_limit", borne > most, fact, borne.ToString(), most.ToString(), limit))
                return false;
        }

        return stays.Exists(stay => stay.Stay.BorneByFamily is null) ? null : true;
    }
}
