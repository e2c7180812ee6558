using LowIncomeMonitor.Domain.Risk;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>
/// The true chance of being back in need within twelve months: a log-odds that adds up income, dependants, disability,
/// illness, medical burden, and shocks that fade day by day, with one interaction. docs/risk.md gives the same table.
/// </summary>
internal static class PanelProcess
{
    public static double Probability(PanelTraits traits, PanelYear year, int on, PanelDrift drift)
    {
        var ages = traits.BirthYears.Select(born => on - born).ToArray();
        var dependants = ages.Where((age, i) => age is < 16 or >= 60 || DisabledAt(traits, i)).Count() / (double)ages.Length;
        var income = Math.Max(1, year.IncomeInLines) * (double)PanelParameters.Line * ages.Length * 12;
        var logOdds = -2.0
            - (1.2 * (Math.Min(year.IncomeInLines, 3) - 1))
            + (1.0 * dependants)
            + (0.6 * traits.Disabled)
            + (traits.Ill ? 0.5 : 0)
            + (1.4 * Math.Min((double)year.OwnPayment / income, 1.2))
            + (1.1 * Fading(year.JobLostDays, 540))
            + (0.7 * Fading(year.DisasterDays, 540))
            + (0.5 * Fading(year.DeathDays, 540))
            + (0.9 * Fading(year.ExitDays, 700))
            + (year.Refused ? 0.5 : 0)
            + (0.4 * year.Relief)
            + (6 * (PanelTraits.TownShare(traits.Town) - 0.07))
            + (traits.Ill && ages.Any(age => age < 16) ? 0.4 : 0);
        return LogOdds.Probability(logOdds + Shift(traits, drift));
    }

    /// <summary>Members are disabled in order from the last: the head last of all.</summary>
    public static bool DisabledAt(PanelTraits traits, int member) => member >= traits.BirthYears.Count - traits.Disabled;

    private static double Fading(int? days, int last) => days is { } known ? 1 - ((double)known / last) : 0;

    private static double Shift(PanelTraits traits, PanelDrift drift) => drift switch
    {
        PanelDrift.Downturn => 0.9,
        PanelDrift.RuralOverlooked => traits.Area == Domain.People.AreaKind.Rural ? 0.7 : -1.1,
        _ => 0,
    };
}
