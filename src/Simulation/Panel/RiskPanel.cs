using System.Globalization;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>
/// Households over years with known true probabilities. Each is described once a year, in the month that is its own when the
/// service learns, by the features that the service computes; its outcome in the twelve months after is drawn with the true
/// probability.
/// </summary>
public static class RiskPanel
{
    /// <param name="households">Households; every one is described once a year.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="years">Years.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="drift">What goes wrong, in all of these years.</param>
    public static IReadOnlyList<PanelRow> Of(int households, int firstYear, int years, long seed, PanelDrift drift = PanelDrift.None)
    {
        var law = new PanelParameters();
        var rows = new List<PanelRow>(households * years);
        for (var h = 0; h < households; h++)
        {
            var traits = PanelTraits.Draw(Dice.For(seed, "panel.traits", h), firstYear);
            var needed = false;
            for (var y = 0; y < years; y++)
            {
                var index = ((long)h * 100) + y;
                var year = PanelYear.Draw(Dice.For(seed, "panel.year", index), traits, needed);
                var on = Enumerable.Range(1, 12).Select(month => new DateOnly(firstYear + y, month, 1))
                    .First(day => TrainingRows.IsOwnMonth(IdOf(h), day, 12));
                var probability = PanelProcess.Probability(traits, year, firstYear + y, drift);
                needed = Dice.For(seed, "panel.outcome", index).Chance(probability);
                DateOnly? needOn = needed ? on.AddDays(Dice.For(seed, "panel.need", index).Between(1, 365)) : null;
                rows.Add(new(Observe(h, traits, year, on, drift, law, Dice.For(seed, "panel.noise", index)), probability, needOn));
            }
        }

        return rows;
    }

    private static Observation Observe(
        int household, PanelTraits traits, PanelYear year, DateOnly on, PanelDrift drift, PanelParameters law, Dice noise)
    {
        var id = IdOf(household);
        var state = PanelStates.Of(id, traits, year, on, drift, noise);
        var town = new TownFigures(1000, (int)(1000 * PanelTraits.TownShare(traits.Town)));
        var view = new FeatureView(state, new RuleContext(on, law), town);
        return new(id, on, FeatureCatalogue.Of(view), RiskGroups.Of(view));
    }

    private static string IdOf(int household) => string.Create(CultureInfo.InvariantCulture, $"P{household:D7}");
}
