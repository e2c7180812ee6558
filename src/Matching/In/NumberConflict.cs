using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.In;

/// <summary>
/// Compares a valid citizen number with what the roster says beside it in its optional columns "sex" and "birth_date".
/// A conflict leaves the number in use but marks it, so that rules ask for a check before anything else.
/// </summary>
internal static class NumberConflict
{
    public const string Sex = "SexConflict";
    public const string BirthDate = "BirthDateConflict";

    /// <returns>The code of the conflict; null when nothing contradicts.</returns>
    public static string? Of(RosterLine line, CitizenId number)
    {
        if (BirthDateOf(line) is { } birth && birth != number.BirthDate)
            return BirthDate;
        return SexOf(line) is var sex and not Domain.People.Sex.Unknown && sex != number.Sex ? Sex : null;
    }

    /// <summary>The roster's own birth date; null when it gives none or none that can be read.</summary>
    public static DateOnly? BirthDateOf(RosterLine line)
    {
        try
        {
            return line.Extra.TryGetValue("birth_date", out var text) ? FactReader.Day(text.Trim()) : null;
        }
        catch (FormatException)
        {
            // A free column: what cannot be read says nothing.
            return null;
        }
    }

    private static Domain.People.Sex SexOf(RosterLine line) =>
        line.Extra.GetValueOrDefault("sex", "").Trim().ToUpperInvariant() switch
        {
            "1" or "M" or "MALE" or "男" => Domain.People.Sex.Male,
            "2" or "F" or "FEMALE" or "女" => Domain.People.Sex.Female,
            _ => Domain.People.Sex.Unknown,
        };
}
