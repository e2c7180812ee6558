using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>A row of the roster. A struct of 36 bytes, because a province has millions.</summary>
/// <param name="Number">The citizen number; none when missing or invalid.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Household">Place in <see cref="RosterList.Households"/>.</param>
/// <param name="Place">Place in <see cref="RosterList.Places"/>.</param>
/// <param name="NameStart">Where the name begins in the roster's names; it ends where the next one begins.</param>
/// <param name="BirthDate">The roster's own birth date, as its day number; -1 when it gives none.</param>
internal record struct ListedPerson(CitizenId Number, int Line, int Household, int Place, int NameStart, int BirthDate)
{
    /// <summary>The next row with the same number; -1 when this is the last.</summary>
    public int NextSame { get; set; } = -1;
}
