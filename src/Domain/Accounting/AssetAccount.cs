using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// Financial assets of a household against the limit of a programme: multiple × base × persons, each from the pack
/// (published limits take 24 months of the own or the urban line, 36 months, or two years of disposable income).
/// Balances count only with an authorisation number. One day proves little, so the amount that was there on every
/// reported day is given beside the latest.
/// </summary>
/// <param name="Latest">Sum of each member's latest balance; open while a member's assets are unknown.</param>
/// <param name="Throughout">Sum of each member's least balance of the last twelve months.</param>
/// <param name="ReportedDays">On how many different days balances were taken.</param>
/// <param name="Limit">The limit of the whole household; null when it cannot be told.</param>
/// <param name="Multiple">The multiple in force; null when none is.</param>
/// <param name="Missing">What is missing for limit or amount, in ordinal order.</param>
/// <param name="Balances">The balances behind it, in order of person and fact.</param>
public sealed record AssetAccount(
    CountedAmount Latest,
    Money Throughout,
    int ReportedDays,
    Money? Limit,
    ParameterValue? Multiple,
    IReadOnlyList<string> Missing,
    IReadOnlyList<(Fact Fact, AssetsValue Value)> Balances)
{
    /// <summary>Prefix of the multiples, by programme.</summary>
    public const string MultipleOf = "assets.multiple.";

    /// <summary>Prefix of what the multiples are taken of, by programme.</summary>
    public const string BaseOf = "assets.base.";

    public const string DisposableIncome = "income.disposable_per_year";

    /// <summary>Where the latest balances lie against the limit: at the limit is still allowed.</summary>
    public LineSide Side => Limit is not { } limit ? LineSide.Unknown : Latest switch
    {
        _ when Latest.Floor > limit => LineSide.AtOrAbove,
        CountedAmount.Known => LineSide.Below,
        _ => LineSide.Unknown,
    };

    /// <summary>True when more than the limit was there on every one of at least two reported days.</summary>
    public bool AboveThroughout => Limit is { } limit && ReportedDays > 1 && Throughout > limit;

    /// <param name="household">The household.</param>
    /// <param name="programme">Whose limit: dibao, tekun, edge, rigid.</param>
    /// <param name="context">Day and parameters.</param>
    public static AssetAccount Of(HouseholdState household, string programme, RuleContext context)
    {
        var account = HouseholdAccount.Of(household, context);
        var balances = new List<(Fact Fact, AssetsValue Value)>();
        var each = new List<CountedAmount>();
        var throughout = Money.Zero;
        foreach (var standing in account.Standings.Where(one => one.Counts != false))
        {
            var own = Usable(standing.Member, context.On);
            balances.AddRange(own);
            each.Add(own.Count == 0
                ? new CountedAmount.Unknown(Money.Zero, ["assets"])
                : new CountedAmount.Known(own.MaxBy(one => (one.Value.AsOf, one.Fact.Source.Version)).Value.TotalBalance));
            if (own.Count > 0)
                throughout += own.Min(one => one.Value.TotalBalance);
        }

        var latest = CountedAmount.Sum(each);
        var (limit, multiple, missing) = LimitOf(household, programme, account, context);
        return new(
            latest, throughout, balances.Select(one => one.Value.AsOf).Distinct().Count(), limit, multiple,
            CountedAmount.Union(latest.Missing, missing), balances);
    }

    // Without an authorisation a balance may not be used at all (V09); a year old, it says nothing of today.
    private static List<(Fact Fact, AssetsValue Value)> Usable(Member member, DateOnly on) =>
    [
        .. member.FactsOf<AssetsValue>(MatchStrength.Strong)
            .Where(one => one.Value.AuthorisationNo.Length > 0 && one.Value.AsOf <= on && one.Value.AsOf > on.AddMonths(-12)),
    ];

    private static (Money? Limit, ParameterValue? Multiple, IReadOnlyList<string> Missing) LimitOf(
        HouseholdState household, string programme, HouseholdAccount account, RuleContext context)
    {
        var (key, baseKey) = (MultipleOf + programme, BaseOf + programme);
        var multiple = Find(key, household.Area);
        var kind = Find(baseKey, household.Area);
        var (lineKey, line) = (AssetBase?)(int?)kind?.Value switch
        {
            AssetBase.OwnLine => (HouseholdAccount.DibaoLine, Find(HouseholdAccount.DibaoLine, household.Area)),
            AssetBase.UrbanLine => (HouseholdAccount.DibaoLine, Find(HouseholdAccount.DibaoLine, AreaKind.Urban)),
            AssetBase.YearlyDisposableIncome => (DisposableIncome, Find(DisposableIncome, household.Area)),
            _ => (baseKey, null),
        };
        var missing = new List<string>();
        if (multiple is null)
            missing.Add(key);
        if (line is null)
            missing.Add(lineKey);
        missing.AddRange(account.Standings.Select(one => one.Missing).OfType<string>());
        return missing.Count > 0
            ? (null, multiple, missing)
            : (Money.FromYuan(multiple!.Value * line!.Value * account.Persons), multiple, missing);

        ParameterValue? Find(string name, AreaKind area) => context.Parameters.Find(name, household.Region, area, context.On);
    }
}
