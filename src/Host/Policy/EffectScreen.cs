using System.Globalization;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Shows what a change of the law would do.</summary>
internal static class EffectScreen
{
    private static readonly string[] s_columns =
    [
        "town", "all", "in h/p", "out h/p", "moved", "open", "yuan before", "after",
    ];

    public static Task PrintJsonAsync(PolicyEffect effect) => Json.PrintAsync(Shown(effect));

    public static object Shown(PolicyEffect effect) => new
    {
        Households = Households(effect.All),
        People = People(effect.All),
        MonthlyCostBefore = effect.All.CostBefore.Yuan,
        MonthlyCostAfter = effect.All.CostAfter.Yuan,
        ByTown = effect.ByTown.ToDictionary(
            town => town.Key,
            town => new
            {
                Households = Households(town.Value), People = People(town.Value), MonthlyCostBefore = town.Value.CostBefore.Yuan,
                MonthlyCostAfter = town.Value.CostAfter.Yuan,
            }),
        effect.Findings,
    };

    public static void Print(PolicyEffect effect)
    {
        Tables.Print(
            "What it would do, by town: households and people in, out, moved between layers, not to be told; monthly cost", s_columns,
            effect.ByTown.Select(town => Row(town.Key, town.Value)).Append(Row("all", effect.All)));
        if (effect.Findings is not { } findings)
            return;
        Tables.Print(
            "Findings, households by rule", ["rule", "gained", "lost", "unchanged"],
            findings.ByRule.Select(r => Row(r.Key, r.Value)).Append(Row("all", findings.All)));
        Tables.Print("Findings, by group", ["group", "gained", "lost", "unchanged"], findings.ByGroup.Select(r => Row(r.Key, r.Value)));
        Tables.Print(
            "Findings and extra visits, by office", ["town", "gained", "lost", "unchanged", "visits a week more"],
            findings.ByTown.Select(r => (string[])
                [.. Row(r.Key, r.Value), findings.ExtraVisitsPerWeek.GetValueOrDefault(r.Key).ToString("0.#", CultureInfo.InvariantCulture)]));
    }

    private static string[] Row(string name, EffectCount count) =>
    [
        name, $"{count.Households:N0}", $"{count.HouseholdsEntering:N0} / {count.PeopleEntering:N0}",
        $"{count.HouseholdsLeaving:N0} / {count.PeopleLeaving:N0}", $"{count.HouseholdsChanging:N0} / {count.PeopleChanging:N0}",
        $"{count.HouseholdsUnknown:N0}", $"{count.CostBefore.Yuan:N0}", $"{count.CostAfter.Yuan:N0}",
    ];

    private static string[] Row(string name, FindingCounts counts) =>
        [name, $"{counts.Gained:N0}", $"{counts.Lost:N0}", $"{counts.Unchanged:N0}"];

    private static object Households(EffectCount count) => new
    {
        Total = count.Households, Entering = count.HouseholdsEntering, Leaving = count.HouseholdsLeaving,
        Changing = count.HouseholdsChanging, Unknown = count.HouseholdsUnknown,
    };

    private static object People(EffectCount count) => new
    {
        Total = count.People, Entering = count.PeopleEntering, Leaving = count.PeopleLeaving, Changing = count.PeopleChanging,
    };
}
