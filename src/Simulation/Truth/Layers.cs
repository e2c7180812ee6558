using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>The layers of help, and what a dibao household should get.</summary>
internal static class Layers
{
    public static Programme[] All { get; } =
        [Programme.Dibao, Programme.Tekun, Programme.Edge, Programme.Rigid, Programme.Orphan, Programme.UnattendedChild];

    /// <summary>Grade 1 or 2, by a certificate in force or else by the roster.</summary>
    public static bool IsMeant(Family family, Membership member) =>
        (family.Certificates(member) is [var first, ..] ? first.Grade : member.DisabilityGrade) is 1 or 2;

    /// <summary>In fen; null while the income is not known.</summary>
    public static long? Due(Family family, CountedMeans means, int line)
    {
        if (!means.Known || means.Persons == 0)
            return null;
        if (!MissedOracle.GrantsFullLine(family.View))
            return Math.Max(0, means.Lines(line) - means.Floor);
        var full = means.Incomes.Count(i => IsMeant(family, i.Member));
        var rest = means.Incomes.Where(i => !IsMeant(family, i.Member)).Sum(i => line * 100L - i.Floor);
        return full * line * 100L + Math.Max(0, rest);
    }
}
