using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>Finds nothing, counts how often each household was asked about, and does something at one of them, once.</summary>
internal sealed class WatchedRule : IRule
{
    private (string Household, Action Act)? _once;

    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    public RuleId Id { get; } = new("T9");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources => [];

    public void Once(string household, Action act) => _once = (household, act);

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        Asked.AddOrUpdate(household.HouseholdId, 1, (_, before) => before + 1);
        if (_once is var (at, act) && at == household.HouseholdId)
        {
            _once = null;
            act();
        }

        return [];
    }
}
