using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>Reads signs of need from what the roster and the relief say.</summary>
public static class NeedEvents
{
    /// <summary>Programmes that are help: who is under one is in need already.</summary>
    public static IReadOnlyList<string> Helping { get; } =
        [Programmes.Dibao, Programmes.Tekun, Programmes.Orphan, Programmes.UnattendedChild];

    /// <summary>
    /// Enrolments into help and grants of relief up to a day, each day and kind once. A change of programme while help
    /// runs is no new need.
    /// </summary>
    public static IReadOnlyList<NeedEvent> Of(HouseholdState household, DateOnly on)
    {
        var help = household.Members.SelectMany(m => m.Enrolments).Where(e => Helps(e.Programme) && e.EnrolledOn <= on).ToList();
        var enrolled = help.Select(e => e.EnrolledOn).Distinct().Where(day => !help.Any(e => e.ActiveOn(day.AddDays(-1))));
        var relief = (household.Relief ?? []).Where(r => r.On <= on).Select(r => r.On).Distinct();
        return
        [
            .. enrolled.Select(day => new NeedEvent(day, NeedEvent.Enrolled))
                .Concat(relief.Select(day => new NeedEvent(day, NeedEvent.Relief)))
                .OrderBy(e => e.On).ThenBy(e => e.Kind, StringComparer.Ordinal),
        ];
    }

    /// <summary>True when a household is in need already: it cannot fall back, so it teaches and is warned of nothing.</summary>
    public static bool IsHelped(HouseholdState household, DateOnly on) => IsHelped(household.ProgrammesOn(on));

    /// <summary>The same, from the programmes of the day.</summary>
    public static bool IsHelped(IEnumerable<string> programmes) => programmes.Any(Helps);

    private static bool Helps(string programme) => Helping.Contains(programme);
}
