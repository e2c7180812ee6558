using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Steps;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>Adds up what two laws make of each household.</summary>
internal sealed class EffectTally(LawPair laws, AskRules? rules, Action<HouseholdState, HouseholdEffect>? each)
{
    private readonly SortedDictionary<string, EffectCount> _towns = new(StringComparer.Ordinal);
    private readonly FindingTally? _findings = rules is null ? null : new(laws, rules);
    private EffectCount _all = EffectCount.None;

    public void Add(HouseholdState household)
    {
        _findings?.Add(household);
        if (HouseholdEffect.Of(household, laws.Before, laws.After, laws.Stated) is not { } effect)
            return;
        each?.Invoke(household, effect);
        _all = _all.Plus(effect);
        var town = TownOf(household);
        _towns[town] = _towns.GetValueOrDefault(town, EffectCount.None).Plus(effect);
    }

    public PolicyEffect Finish() => new(_all, _towns, _findings?.Finish());

    internal static string TownOf(HouseholdState household) => household.Region.At(RegionLevel.Township).ToString();
}
